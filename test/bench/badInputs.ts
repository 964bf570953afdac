import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runBatch } from './runBatch.ts';
import { quantiles, row } from './table.ts';

// Hostile and odd files: `node test/bench/badInputs.ts [FOLDER]`. Every file must be answered, within 20 s.

const LIMIT_MS = 20_000;
const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/bad-inputs'));
const files = readdirSync(folder).filter((name) => /\.(jpe?g|png|pdf)$/.test(name));
const reports = await runBatch(files.map((name) => ({ file: join(folder, name) })));

const answers = new Map<string, number>();
for (const { advice, findings } of reports) {
  const file = findings.find(({ code, status }) => code.startsWith('file.') && status !== 'pass');
  const answer = `${advice} · ${file ? `${file.code} ${file.status}` : 'decoded'}`;
  answers.set(answer, (answers.get(answer) ?? 0) + 1);
}
const total = quantiles(reports.map(({ ms }) => ms.total));
console.log(row('what', 'figure'));
console.log(row('---', '---'));
console.log(row('files answered', `${reports.length} of ${files.length}`));
console.log(row('above 20 s', reports.filter(({ ms }) => ms.total > LIMIT_MS).length));
console.log(row('accepted', reports.filter(({ advice }) => advice === 'accept').length));
console.log(row('ms, median · p95 · most', `${total.median} · ${total.p95} · ${total.most}`));
for (const [answer, count] of [...answers].sort(([, a], [, b]) => b - a)) console.log(row(answer, count));
