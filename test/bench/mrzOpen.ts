import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { quantiles, row, runBatch } from './runBatch.ts';

// Reads published specimens with known lines: `node test/bench/mrzOpen.ts [FOLDER]`. FOLDER holds pictures and a
// truth.json {"picture": {"lines": [...]}}; pictures without an entry bear no machine-readable zone.

const folder = resolve(process.argv[2] ?? join(import.meta.dirname, '../../../shared/mrz-open'));
const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, { lines?: string[] }>;
const pictures = readdirSync(folder).filter((name) => /\.(jpe?g|png)$/.test(name));
const reports = await runBatch(pictures.map((name) => ({ file: join(folder, name) })));

let exact = 0;
let silent = 0;
let falseFinds = 0;
let lines = 0;
let linesRight = 0;
const wrong: string[] = [];
for (const [index, name] of pictures.entries()) {
  const expected = truth[name]?.lines ?? [];
  const { mrz, findings } = reports[index]!;
  const read = mrz?.lines ?? [];
  if (expected.length === 0) {
    falseFinds += mrz ? 1 : 0;
    continue;
  }
  lines += expected.length;
  linesRight += expected.filter((line, at) => read[at] === line).length;
  if (JSON.stringify(read) === JSON.stringify(expected)) exact++;
  else {
    const doubted = findings.some(({ code, status }) => code.startsWith('mrz.') && status !== 'pass');
    const unread = mrz === null;
    silent += unread || doubted ? 0 : 1;
    wrong.push(
      `${name}: ${unread ? 'not read' : doubted ? 'read wrong, doubted' : 'read wrong, all check digits hold'}`,
    );
  }
}
const withMrz = pictures.filter((name) => truth[name]?.lines?.length).length;
const total = quantiles(reports.map(({ ms }) => ms.total));
console.log(row('what', 'figure'));
console.log(row('---', '---'));
console.log(row('documents exact', `${exact} of ${withMrz}`));
console.log(row('lines exact', `${linesRight} of ${lines}`));
console.log(row('silent errors (read wrong, all check digits hold)', silent));
console.log(row('false finds', `${falseFinds} of ${pictures.length - withMrz}`));
console.log(row('ms a picture in all, median · p95 · most', `${total.median} · ${total.p95} · ${total.most}`));
console.log(row('ms for the zone, median', quantiles(reports.map(({ ms }) => ms.mrz)).median));
for (const line of wrong) console.log(line);
