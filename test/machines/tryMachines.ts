import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROCESS_MEMORY } from '@rectoverso/core/node';
import { openCaller } from './callers.ts';
import { startDebianPostgres } from './debianPostgres.ts';
import { failed, say, see } from './say.ts';
import { type Running, startProcess } from './startProcess.ts';

// `npm run try:machines`: one service of two APIs and three workers, each with an address and an empty folder of its own
// as if on its own machine, on Debian's PostgreSQL and an S3. Ends parts of it while it is used, and tells what came of
// that. Needs `apt-get install postgresql`; takes two minutes or so.

const MAIN = new URL('../../apps/api/src/main.ts', import.meta.url).pathname;
const S3_PEER = new URL('./s3Peer.ts', import.meta.url).pathname;
const [POSTGRES, S3] = ['127.0.0.10', '127.0.0.20'];
const APIS = ['127.0.0.2', '127.0.0.3'];
const WORKERS = ['127.0.0.4', '127.0.0.5', '127.0.0.6'];
const [API_PORT, METRICS_PORT, POSTGRES_PORT, S3_PORT] = [4311, 9464, 5433, 4568];
const BUCKET = 'captures';
const ROUNDS = 12;

const folder = await mkdtemp(join(tmpdir(), 'rectoverso-machines-'));
// Debian's PostgreSQL runs as another user, who must get to its part.
await chmod(folder, 0o711);
await mkdir(join(folder, 's3'));
const running = new Map<string, Running>();
const postgres = await startDebianPostgres(join(folder, 'postgres'), POSTGRES, POSTGRES_PORT);
const masterKey = randomBytes(32).toString('base64');

try {
  say(`PostgreSQL ${postgres.version} of Debian on ${POSTGRES}, an S3 on ${S3}`);
  await startS3();
  for (const host of APIS) await startMachine(host, 'api');
  for (const host of WORKERS) await startMachine(host, 'worker');
  say(`APIs on ${APIS.join(', ')}; workers on ${WORKERS.join(', ')}; each with an empty folder of its own`);
  await tryAll();
} finally {
  await Promise.all([...running.values()].map((one) => one.kill()));
  postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
say(failed() === 0 ? 'All as it should be.' : `${failed()} things were not as they should be.`);
process.exit(failed() === 0 ? 0 : 1);

async function tryAll(): Promise<void> {
  const { apiKey } = JSON.parse(await readFile(join(folder, APIS[0]!, 'development.json'), 'utf8'));
  const urls = APIS.map((host) => `http://${host}:${API_PORT}`);
  const caller = openCaller(urls, apiKey);
  const submit = (count: number) => Promise.all(Array.from({ length: count }, () => caller.submit()));

  say(`${ROUNDS} captures, each request to the other API than the one before`);
  const taken = await submit(ROUNDS);
  say('Power off at a worker that is at work');
  await sleep(1_000);
  await running.get(WORKERS[0]!)!.kill();
  say('The second API is told to end while captures come in');
  const under = submit(6);
  await sleep(300);
  const { code, ms } = await running.get(APIS[1]!)!.drain();
  see(`it ended by itself, code ${code}, after ${Math.round(ms)} ms (30 s are its limit)`, code === 0 && ms < 30_000);
  await startMachine(APIS[1]!, 'api');
  await startMachine(WORKERS[0]!, 'worker');
  taken.push(...(await under));

  const checked = await Promise.all(taken.map(caller.untilChecked));
  const reported = checked.filter(({ sides }) => sides[0]?.report);
  see(`${reported.length} of ${taken.length} captures acknowledged were checked`, reported.length === taken.length);
  const advice = Map.groupBy(reported, ({ sides }) => sides[0]!.report!.advice);
  say(`    ${[...advice].map(([name, { length }]) => `${length} ${name}`).join(', ')}`);
  const shares = await Promise.all(WORKERS.map(checksOf));
  see(`checks by worker since it was started: ${shares.join(', ')}`, shares.filter((share) => share > 0).length >= 2);
  see('the S3 holds a blob for each capture', (await blobs()).length >= taken.length);

  const resident = await Promise.all([...APIS, ...WORKERS].map((host) => running.get(host)!.residentMb()));
  const connections = postgres.ask(
    "select count(*) from pg_stat_activity where application_name <> 'psql' and datname = 'rectoverso'",
  );
  say(`    resident: ${resident.join(', ')} MB; connections to the database: ${connections}`);

  say('PostgreSQL restarts');
  const through = submit(2);
  postgres.restart();
  const after = await Promise.all((await through).map(caller.untilChecked));
  see(
    'captures sent meanwhile were taken and checked',
    after.every(({ sides }) => sides[0]?.report),
  );

  say('The S3 goes away for 5 s');
  await running.get(S3)!.kill();
  see(
    'the APIs say that they are not ready',
    (await ready(urls)).every((status) => status === 503),
  );
  const late = submit(2);
  await sleep(5_000);
  await startS3();
  see('captures sent meanwhile were taken once it was back', (await late).length === 2);
  see(
    'and so are the APIs',
    (await ready(urls)).every((status) => status === 200),
  );

  const [first] = taken;
  say('A verification is erased');
  await Promise.all((await late).map(caller.untilChecked));
  const before = (await blobs()).length;
  await caller.erase(first!.verification.id);
  let receipt: string | null = null;
  for (let tries = 0; tries < 50 && receipt === null; tries += 1) {
    await sleep(200);
    ({ receipt } = await caller.erasure(first!.verification.id));
  }
  see('its blob is gone from the S3', (await blobs()).length < before);
  see(`its receipt is signed: ${receipt?.slice(0, 40)}…`, receipt !== null);

  say('All are told to end');
  const ends = await Promise.all([...APIS, ...WORKERS].map((host) => running.get(host)!.drain()));
  see(
    `within ${Math.round(Math.max(...ends.map((end) => end.ms)))} ms, all in order`,
    ends.every((end) => end.code === 0),
  );
  await tryAlone(apiKey);
}

/** The smallest service there is, on what the many left. */
async function tryAlone(apiKey: string): Promise<void> {
  const [host = ''] = APIS;
  say('One process is API and worker');
  await startMachine(host, 'both');
  const caller = openCaller([`http://${host}:${API_PORT}`], apiKey);
  const { sides } = await caller.untilChecked(await caller.submit());
  see('a capture sent to it was checked', sides[0]?.report !== null);
  see('it ends in order', (await running.get(host)!.drain()).code === 0);
}

async function startS3(): Promise<void> {
  running.set(S3, await startProcess([S3_PEER, S3, String(S3_PORT), join(folder, 's3'), BUCKET], {}, logOf(S3)));
}

async function startMachine(host: string, role: 'api' | 'worker' | 'both'): Promise<void> {
  const env = {
    RECTOVERSO_ROLE: role,
    DATABASE_URL: postgres.url,
    RECTOVERSO_DATA: join(folder, host),
    RECTOVERSO_MASTER_KEY: masterKey,
    S3_ENDPOINT: `http://${S3}:${S3_PORT}`,
    S3_BUCKET: BUCKET,
    S3_ACCESS_KEY_ID: 'S3RVER',
    S3_SECRET_ACCESS_KEY: 'S3RVER',
    HOST: host,
    PORT: String(API_PORT),
    RECTOVERSO_METRICS_HOST: host,
    RECTOVERSO_METRICS_PORT: String(METRICS_PORT),
    RECTOVERSO_CONCURRENCY: '1',
    // One API alone, so that there is one key.
    ...(host === APIS[0] ? { RECTOVERSO_DEVELOPMENT: '1' } : {}),
    ...PROCESS_MEMORY.env,
  };
  running.set(host, await startProcess([...PROCESS_MEMORY.args, MAIN], env, logOf(host)));
}

async function checksOf(host: string): Promise<number> {
  const metrics = await (await fetch(`http://${host}:${METRICS_PORT}/metrics`)).text();
  const counts = [...metrics.matchAll(/^rectoverso_checks_total\{.*\} (\d+)$/gm)].map(([, count]) => Number(count));
  return counts.reduce((sum, count) => sum + count, 0);
}

function ready(urls: readonly string[]): Promise<number[]> {
  return Promise.all(urls.map(async (url) => (await fetch(`${url}/readyz`)).status));
}

async function blobs(): Promise<string[]> {
  return (await readdir(join(folder, 's3', BUCKET))).filter((name) => name.endsWith('_object'));
}

function logOf(host: string): string {
  return join(folder, `${host}.log`);
}
