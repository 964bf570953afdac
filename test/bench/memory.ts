import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { openEngine, PROCESS_MEMORY } from '@rectoverso/core/node';
import { fixtures } from '@rectoverso/fixtures';
import { residentBytes } from './checks/processTree.ts';
import { printTable } from './table.ts';

// Memory of a worker over many checks: `npm run bench:memory -- [CHECKS]`, 1,000 without it. The committed specimens
// again and again, one after the other, through one thread of the engine. Resident size of this process with all its
// threads, and of its children, which come and go, as the kernel counts them: pages that several share count for each.
// It starts itself anew with the settings that a worker is started with.

/** Memory is looked at this often, so that what a check takes for a moment is seen. ms */
const WATCH_MS = 50;
/** Growth over the second half that counts as growth, MB for 1,000 checks. */
const FLAT = 20;
const BAR = 400;

interface Span {
  own: number;
  children: number;
  both: number;
}

if (!process.env.MALLOC_TRIM_THRESHOLD_) {
  const { args, env } = PROCESS_MEMORY;
  const again = spawnSync(process.execPath, [...args, ...process.argv.slice(1)], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  process.exit(again.status ?? 1);
}

const count = Number(process.argv[2] ?? 1000);
const files = Object.values(fixtures);
const engine = openEngine({ threads: 1 });
/** The most that was seen during each check, MB. */
const spans: Span[] = [];
const start = look();
let most = start;
const watch = setInterval(() => {
  most = larger(most, look());
}, WATCH_MS);
for (let done = 0; done < count; done++) {
  const { file, declared, today } = files[done % files.length]!;
  most = look();
  await engine.verifySide({ bytes: await readFile(file), declared, today });
  await pause(0);
  spans.push(larger(most, look()));
}
clearInterval(watch);
await engine.close();

const window = Math.ceil(count / 20);
const at = (share: number) => mean(spans.slice(Math.min(count - window, Math.floor(share * count))).slice(0, window));
printTable(
  ['MB', 'start', 'after a tenth', 'middle', 'end', 'most'],
  (['own', 'children', 'both'] as const).map((part) => [
    { own: 'worker', children: 'its children', both: 'together' }[part],
    ...[start, at(0.1), at(0.5), at(1)].map((span) => Math.round(span[part])),
    Math.round(Math.max(...spans.map((span) => span[part]))),
  ]),
);
const growth = slope(spans.slice(count / 2).map(({ own }) => own));
const highest = Math.max(...spans.map(({ both }) => both));
const verdict = `${growth > FLAT ? 'grows' : 'flat'}: ${growth.toFixed(1)} MB for 1,000 checks in the second half`;
console.log(`${count} checks. The worker is ${verdict}. Bar of ${BAR} MB: ${highest <= BAR ? 'held' : 'missed'}.`);
process.exitCode = growth > FLAT || highest > BAR ? 1 : 0;

function look(): Span {
  const { own, children } = residentBytes();
  return { own: own / 1e6, children: children / 1e6, both: (own + children) / 1e6 };
}

function larger(one: Span, other: Span): Span {
  const greater = (part: keyof Span) => Math.max(one[part], other[part]);
  return { own: greater('own'), children: greater('children'), both: greater('both') };
}

function mean(list: readonly Span[]): Span {
  const of = (part: keyof Span) => list.reduce((sum, span) => sum + span[part], 0) / list.length;
  return { own: of('own'), children: of('children'), both: of('both') };
}

/** Least squares: what a thousand further values add. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const height = values.reduce((sum, value) => sum + value, 0) / values.length;
  const product = values.reduce((sum, value, place) => sum + (place - middle) * (value - height), 0);
  return (1000 * product) / values.reduce((sum, _, place) => sum + (place - middle) ** 2, 0);
}
