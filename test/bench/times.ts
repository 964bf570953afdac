import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { SideReport } from '@rectoverso/core/contract';
import { type Engine, openEngine } from '@rectoverso/core/node';
import { GROUPS, type Group, type LargePhoto, largePhotos } from './checks/largePhotos.ts';
import { processorMs } from './checks/processTree.ts';
import { printTable, quantiles } from './table.ts';

// What a check of a photo of 12 MP takes, in a warm engine, one at a time:
// `npm run bench:times -- [FOLDER] [--count 30] [--seed 5] [--each]`. The photos are drawn into FOLDER unless they lie
// there, else into a temporary folder: `count` with a machine-readable zone, and as many whose print must be read.
// --each prints every photo. `taskset -c 0` before it shows what one core makes of it.

interface Check {
  photo: LargePhoto;
  report: SideReport;
  wallMs: number;
  /** Of all threads and of the child that decoded the file, its start included. */
  processorMs: number;
}

const WARMING = 4;
/** Until a child is seen to have ended, and the next one has started. ms */
const SETTLING_MS = 600;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '30' },
    seed: { type: 'string', default: '5' },
    each: { type: 'boolean', default: false },
  },
});

const temporary = positionals[0] ? null : mkdtempSync(join(tmpdir(), 'rectoverso-bench-'));
const engine = openEngine({ threads: 1 });
try {
  const photos = await largePhotos(temporary ?? resolve(positionals[0]!), Number(values.count), values.seed);
  for (const group of GROUPS) {
    for (const photo of photos.filter((one) => one.group === group).slice(0, WARMING)) await check(engine, photo);
  }
  const checks: Check[] = [];
  for (const photo of photos) {
    const done = await check(engine, photo);
    checks.push(done);
    if (values.each) console.log(lineOf(done));
  }
  printTable(
    ['ms: median · p95 · most', 'photos', 'wall', 'processor'],
    GROUPS.map((group) => {
      const of = checks.filter(({ photo }) => photo.group === group);
      return [group, of.length, spread(of.map((one) => one.wallMs)), spread(of.map((one) => one.processorMs))];
    }),
  );
  const stages = ['decode', 'mrz', 'locate', 'text', 'rest'] as const;
  printTable(
    ['wall ms of a stage: median · p95', ...stages],
    GROUPS.map((group) => [group, ...stages.map((stage) => stageOf(checks, group, stage))]),
  );
} finally {
  await engine.close();
  if (temporary) rmSync(temporary, { recursive: true });
}

async function check(engine: Engine, photo: LargePhoto): Promise<Check> {
  const bytes = await readFile(photo.file);
  await pause(SETTLING_MS);
  const [started, used] = [performance.now(), processorMs()];
  const report = await engine.verifySide({ bytes, ...photo.input });
  const wallMs = performance.now() - started;
  await pause(SETTLING_MS);
  return { photo, report, wallMs, processorMs: processorMs() - used };
}

/** `rest`: straightening the card, and the checks. */
function stageOf(checks: readonly Check[], group: Group, stage: 'decode' | 'mrz' | 'locate' | 'text' | 'rest'): string {
  const ms = checks
    .filter(({ photo }) => photo.group === group)
    .map(({ report: { ms } }) => (stage === 'rest' ? ms.total - ms.decode - ms.mrz - ms.locate - ms.text : ms[stage]));
  const { median, p95 } = quantiles(ms);
  return `${Math.round(median)} · ${Math.round(p95)}`;
}

function spread(ms: readonly number[]): string {
  const { median, p95, most } = quantiles(ms);
  return [median, p95, most].map(Math.round).join(' · ');
}

function lineOf({ photo, report: { kind, side, advice, ms }, wallMs, processorMs }: Check): string {
  const took = [wallMs, processorMs].map(Math.round).join(' ');
  return `${photo.name}  ${kind} ${side} ${advice}  ${took}  ${JSON.stringify(ms)}`;
}
