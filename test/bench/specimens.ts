import { existsSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { Corners, SideReport } from '@rectoverso/core/contract';
import { runBatch } from './runBatch.ts';
import { quantiles, row } from './table.ts';

// Drawn specimens against their truth: `node test/bench/specimens.ts FOLDER [--wrong]`, where FOLDER was made by
// `npm run fixtures -- --out FOLDER --count N --seed S`; without FOLDER, the committed ones. --wrong lists each miss.

interface Truth {
  file: string;
  kind: string | null;
  side: string | null;
  declared: object;
  today: string;
  corners: Corners | null;
  mrz: string[] | null;
  validity: { effectiveExpiry: string | null } | null;
  defects: { name: string; strength: string }[];
  expectedAdvice: string;
}

const [folderName, flag] = process.argv.slice(2);
const folder = resolve(folderName ?? join(import.meta.dirname, '../../fixtures/specimens'));
const truthFile = join(folder, 'truth.jsonl');
if (!existsSync(truthFile)) throw new Error('Expected a folder with truth.jsonl');
const truths = readFileSync(truthFile, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Truth);
const fileOf = ({ file }: Truth) => (isAbsolute(file) ? file : join(dirname(truthFile), file));
const reports = await runBatch(truths.map((one) => ({ file: fileOf(one), ...one.declared, today: one.today })));

const pairs = truths.map((truth, index) => ({ truth, report: reports[index]! }));
const share = (list: typeof pairs, right: (pair: (typeof pairs)[number]) => boolean) =>
  `${list.filter(right).length} of ${list.length}`;
const legible = pairs.filter(({ truth }) => truth.kind && !truth.defects.some(({ strength }) => strength === 'strong'));
const errors = pairs.flatMap(({ truth, report }) => {
  if (!truth.corners || !report.corners || truth.file.endsWith('.pdf')) return [];
  return [cornerError(truth.corners, report.corners)];
});
const cards = pairs.filter(({ truth }) => truth.corners && !truth.file.endsWith('.pdf')).length;
const corners = quantiles(errors);
const total = quantiles(reports.map(({ ms }) => ms.total));
const tooKind = pairs.filter(({ truth, report }) => report.advice === 'accept' && truth.expectedAdvice !== 'accept');

console.log(row('what', 'figure'));
console.log(row('---', '---'));
console.log(row('advice as expected', share(pairs, isRight)));
console.log(row('accepted against the truth', tooKind.length));
console.log(
  row(
    'kind and side right, of the legible',
    share(legible, ({ truth, report }) => sameSide(truth, report)),
  ),
);
console.log(
  row(
    'MRZ exact, of the legible',
    share(
      legible.filter(({ truth }) => truth.mrz),
      ({ truth, report }) => same(report.mrz?.lines, truth.mrz),
    ),
  ),
);
console.log(row('corners found', `${errors.length} of ${cards}`));
console.log(
  row('corner error, % of the long side, median · p95', `${corners.median.toFixed(2)} · ${corners.p95.toFixed(2)}`),
);
console.log(row('ms, median · p95 · most', `${total.median} · ${total.p95} · ${total.most}`));

if (flag === '--wrong') {
  for (const { truth, report } of pairs.filter((pair) => !isRight(pair))) {
    const found = report.findings
      .filter(({ status }) => status !== 'pass')
      .map(({ code, status }) => `${code}=${status}`);
    const defects = truth.defects.map(({ name, strength }) => `${name}:${strength}`).join(' ');
    console.log(
      `${truth.file}  ${truth.kind} ${truth.side} [${defects}]  ${report.advice}, not ${truth.expectedAdvice}  ${found.join(' ')}`,
    );
  }
}

function isRight({ truth, report }: { truth: Truth; report: SideReport }): boolean {
  return report.advice === truth.expectedAdvice;
}

function sameSide(truth: Truth, report: SideReport): boolean {
  return report.kind === truth.kind && report.side === truth.side;
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Mean distance of the four corners, in percent of the long side. */
function cornerError(expected: Corners, found: Corners): number {
  const distance = (at: number, a: Corners, b: Corners) => Math.hypot(a[at]![0] - b[at]![0], a[at]![1] - b[at]![1]);
  const mean = expected.reduce((sum, _, at) => sum + distance(at, expected, found), 0) / 4;
  const [a, b, c] = expected;
  return (100 * mean) / Math.max(Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - b[0], c[1] - b[1]));
}
