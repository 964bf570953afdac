import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { appendAudit, chainAudit, verifyAudit } from '@rectoverso/server';
import { printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';

// What the audit costs those who change something, beside a lock held at commit, and how long a look at all of it takes.
//   npm run load:audit -- --lines 10000

const WRITERS = 8;
const LOCK = 1;
const { values } = parseArgs({ options: { lines: { type: 'string', default: '10000' } } });
const lines = Number(values.lines);

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 0, workers: 0 });
const { backend } = cluster;

/** Writes `count` lines, each in a transaction of its own, by several at once. Returns transactions a second. */
async function write(count: number, asked: { audit: boolean; lock: boolean }): Promise<number> {
  let left = count;
  const start = performance.now();
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (left > 0) {
        left -= 1;
        await backend.database.transaction().execute(async (transaction) => {
          // What any change writes, so that a transaction without an audit has something to sync.
          const row = { key: randomBytes(16), ends_at: new Date(), spent: 1 };
          await transaction.insertInto('spent_limits').values(row).execute();
          if (asked.lock) {
            await transaction
              .selectNoFrom(({ fn, cast, val }) => fn('pg_advisory_xact_lock', [cast(val(LOCK), 'bigint')]).as('held'))
              .execute();
          }
          if (!asked.audit) return;
          await appendAudit(backend, transaction, { event: 'picture.seen', tenantId: null, subject: null });
        });
      }
    }),
  );
  return (count / (performance.now() - start)) * 1000;
}

async function timed<Result>(work: () => Promise<Result>): Promise<[Result, seconds: number]> {
  const start = performance.now();
  return [await work(), (performance.now() - start) / 1000];
}

try {
  const sample = Math.min(lines, 4000);
  await write(500, { audit: true, lock: false });
  const bare = await write(sample, { audit: false, lock: false });
  const locked = await write(sample, { audit: true, lock: true });
  const own = await write(lines, { audit: true, lock: false });
  const [chained, chainS] = await timed(() => chainAudit(backend));
  const [verdict, verifyS] = await timed(() => verifyAudit(backend));
  printTable(
    ['what', 'figure'],
    [
      [`transactions of ${WRITERS} writers without an audit, /s`, Math.round(bare)],
      ['with a line each, /s', Math.round(own)],
      ['with a line each under a lock until the commit, /s', Math.round(locked)],
      [`${chained} lines put into the chain, s`, chainS.toFixed(2)],
      [`${verdict.lines} lines verified, s`, verifyS.toFixed(2)],
      ['faults', verdict.faults.length],
    ],
  );
} finally {
  await cluster.stop();
  data.remove();
}
