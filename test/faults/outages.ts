import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { fixtures } from '@rectoverso/fixtures';
import { printTable } from '../bench/table.ts';
import { descendantsOf } from '../processes.ts';
import { runUnderTraffic, type TrafficAsked } from './underTraffic.ts';
import { processesOf } from './victims.ts';

// Troubles of a while under traffic, and what is left of the promises afterwards.
//   npm run faults:outages -- [NAME…]

const BEFORE_MS = 8_000;
const AFTER_MS = 12_000;
const FREEZE_MS = 30_000;
/** Longer than a lease and its search. */
const LONG_FREEZE_MS = 45_000;
const FULL_MS = 10_000;
const DISK_SIZE = '64m';
const run = promisify(execFile);

const OUTAGES: Record<string, Pick<TrafficAsked, 'prepare' | 'trouble'>> = {
  'database restarted': {
    async trouble() {
      await sleep(BEFORE_MS);
      // PostgreSQL's fast shutdown: it ends every connection.
      for (const pid of processesOf('database')) process.kill(pid, 'SIGINT');
      await sleep(AFTER_MS);
    },
  },
  'database frozen for 30 s': {
    trouble: () => freeze(() => processesOf('database').flatMap((pid) => [pid, ...descendantsOf(pid)]), FREEZE_MS),
  },
  'worker frozen beyond its lease': {
    trouble: () => freeze(() => processesOf('worker').slice(0, 1), LONG_FREEZE_MS),
  },
  'disk of the blobs full for 10 s': {
    /** A disk of its own; needs the right to mount. */
    async prepare(dataFolder) {
      const blobs = join(dataFolder, 'blobs');
      await mkdir(blobs, { recursive: true });
      await run('mount', ['-t', 'tmpfs', '-o', `size=${DISK_SIZE},mode=700`, 'rectoverso-full', blobs]);
      return async () => void (await run('umount', [blobs]));
    },
    async trouble(_cluster, _ledger, dataFolder) {
      await sleep(BEFORE_MS);
      const filler = join(dataFolder, 'blobs', 'filler');
      await run('dd', ['if=/dev/zero', `of=${filler}`, 'bs=64k']).catch(() => undefined);
      await sleep(FULL_MS);
      await rm(filler);
      await sleep(AFTER_MS);
    },
  },
};

/** Stops processes as a debugger or a swapping machine would, and lets them go on after a while. */
async function freeze(find: () => number[], ms: number): Promise<void> {
  await sleep(BEFORE_MS);
  const pids = find();
  for (const pid of pids) process.kill(pid, 'SIGSTOP');
  await sleep(ms);
  for (const pid of pids) process.kill(pid, 'SIGCONT');
  await sleep(AFTER_MS);
}

const picture = await readFile(fixtures.emptyTable.file);
const asked = process.argv.slice(2);
const rows: (string | number)[][] = [];
let broken = 0;
for (const [name, outage] of Object.entries(OUTAGES)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  const result = await runUnderTraffic({ picture, ...outage });
  const { ledger } = result;
  rows.push([
    name,
    ledger.captures.length,
    ledger.decisions.length,
    ledger.unanswered,
    Math.round(result.restMs / 1000),
    result.broken.length,
  ]);
  for (const line of result.broken) console.error(line);
  broken += result.broken.length;
}
printTable(['trouble', 'captures', 'decisions', 'not answered', 'at rest after, s', 'promises broken'], rows);
process.exit(broken === 0 ? 0 : 1);
