import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readMrz } from '@rectoverso/mrz-reader';
import { byHand } from './mrz/changes/byHand.ts';
import { blurred, type Change, compressed, leant, lit, made, scaled, tilted, turned } from './mrz/changes/change.ts';
import { OPEN_SET, openSet } from './mrz/openSet.ts';
import { loadPicture } from './mrz/picture.ts';
import { misses, type Read, readOf } from './mrz/report.ts';
import { timed } from './mrz/timed.ts';
import { verdictOf } from './mrz/verdict.ts';
import { medianAndP95, printTable } from './table.ts';

// Published specimens, changed in memory in many ways: `npm run bench:mrz-robustness -- [FOLDER] [--only NAME] [--wrong]`.
// FOLDER holds pictures and a truth.json; --only makes the changes whose name contains NAME; --wrong lists each miss.

const TOWARDS = [0, 90, 180, 270];
const CHANGES: Change[] = [
  ...[0, 90, 180, 270].map(turned),
  ...[10, -10, 20, -20, 35, -35].map(tilted),
  ...[10, 20, 25].flatMap((degrees) => TOWARDS.map((towards) => leant(degrees, towards))),
  made(1600),
  ...[0.7, 0.5].map(scaled),
  compressed(40),
  ...[1, 1.5].map(blurred),
  ...[0.4, 1.4].map(lit),
  ...[1, 2, 3, 4, 5].map(byHand),
];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, wrong: { type: 'boolean', default: false } },
});

const wanted = CHANGES.filter(({ name }) => name.includes(values.only));
const reads = new Map<string, Read[]>(wanted.map(({ name }) => [name, []]));
for (const { name, file, zones } of openSet(resolve(positionals[0] ?? OPEN_SET))) {
  const picture = await loadPicture(file);
  for (const change of wanted) {
    const changed = await change.apply(picture);
    reads
      .get(change.name)!
      .push(readOf([name, change.variant].filter(Boolean).join(', '), zones, await timed(() => readMrz(changed))));
  }
}

printTable(
  ['change', 'documents exact', 'silent errors', 'false finds', 'processor ms, median · p95'],
  [...reads].map(([name, some]) => changeRow(name, some)),
);
if (values.wrong) {
  for (const [name, some] of reads) for (const miss of misses(some)) console.log(`${name} – ${miss}`);
}

function changeRow(name: string, some: readonly Read[]): (string | number)[] {
  const verdicts = some.map(({ zones, answer }) => verdictOf(zones, answer));
  const count = (verdict: (typeof verdicts)[number]) => verdicts.filter((one) => one === verdict).length;
  const bare = some.filter(({ zones }) => zones.length === 0).length;
  return [
    name,
    `${count('exact')} of ${some.length - bare}`,
    count('silent'),
    `${count('false find')} of ${bare}`,
    medianAndP95(some.flatMap(({ processorMs }) => processorMs ?? [])),
  ];
}
