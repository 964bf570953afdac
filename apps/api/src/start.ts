import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { PROCESS_MEMORY } from '@rectoverso/core/node';
import {
  type DataFolder,
  freePort,
  keepPostgres,
  keepRunning,
  lockFolder,
  openDataFolder,
  readDevelopmentAccess,
} from '@rectoverso/server';
import { dataPath } from './environment.ts';
import { stopOnSignal } from './stopOnSignal.ts';

// The whole service on one machine: PostgreSQL, API, worker and renewal service, kept running until this is told to end.
//
//   PORT             of the renewal page; the API takes the next. Free ones when absent
//   DATABASE_URL     a PostgreSQL of yours instead of the one brought along
//   RECTOVERSO_DATA  where everything is kept; `.rectoverso` when absent

const PREFERRED_PORT = 4310;
const PARENT_POLL_MS = 500;
const PORT_LIMIT_MS = 10_000;
const PORT_POLL_MS = 200;
const END_WITH_PARENT = fileURLToPath(new URL('./endWithParent.ts', import.meta.url));
const RENEWAL = fileURLToPath(new URL('../../renewal/src/server/main.ts', import.meta.url));

const started = performance.now();
/** What was started, to be stopped in the reverse order; what stands in one row, together. */
const running: (() => Promise<void>)[][] = [];
let stopping = false;
const firstParent = process.ppid;

stopOnSignal(stop);
followParent();
try {
  await start();
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  await stop();
  process.exit(1);
}

async function start(): Promise<void> {
  const folder = await openDataFolder(dataPath());
  await lockFolder(folder.path, () => (stopping || parentIsGone() ? 'stopping' : 'running'));
  const access = await readDevelopmentAccess(folder);
  const { renewalPort, apiPort } = await choosePorts();

  const databaseUrl = process.env.DATABASE_URL || (await startDatabase(folder, access.postgresPassword));
  const renewalUrl = `http://127.0.0.1:${renewalPort}`;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const env = { ...process.env, DATABASE_URL: databaseUrl, RECTOVERSO_DATA: folder.path, RECTOVERSO_DEVELOPMENT: '1' };

  say('Starting the API, a worker and the renewal service …');
  const programs = [
    {
      name: 'api',
      file: fileURLToPath(new URL('./main.ts', import.meta.url)),
      env: {
        ...env,
        PORT: String(apiPort),
        RECTOVERSO_ORIGINS: `${renewalUrl},http://localhost:${renewalPort}`,
      },
    },
    {
      name: 'worker',
      file: fileURLToPath(new URL('./worker.ts', import.meta.url)),
      env: { ...env, ...PROCESS_MEMORY.env },
      settings: PROCESS_MEMORY.args,
    },
    {
      name: 'renewal',
      file: RENEWAL,
      env: {
        ...process.env,
        PORT: String(renewalPort),
        RECTOVERSO_API_URL: apiUrl,
        RECTOVERSO_API_KEY: access.apiKey,
      },
      isUp: () => fetch(renewalUrl).then(() => true),
    },
  ];
  const row: (() => Promise<void>)[] = [];
  running.push(row);
  const outcomes = await Promise.allSettled(
    programs.map(async ({ file, settings = [], ...program }) => {
      const kept = await keepRunning({
        ...program,
        args: [...settings, '--import', END_WITH_PARENT, file],
        logFile: join(folder.logs, `${program.name}.log`),
        onDeath: (name) => say(`${name} ended unexpectedly; starting it again`),
      });
      row.push(kept.stop);
    }),
  );
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;

  say(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s.

  Renewal page  ${renewalUrl}/
  Back office   ${apiUrl}/back-office/   name ${access.reviewer.name}, password ${access.reviewer.password}
  API           ${apiUrl}/docs/
  Data, logs    ${folder.path}

Ctrl-C ends it; everything is kept.`);
}

async function startDatabase(folder: DataFolder, password: string): Promise<string> {
  say('Starting PostgreSQL …');
  const database = await keepPostgres(
    { folder: folder.postgres, logFile: join(folder.logs, 'postgres.log'), password },
    () => say('PostgreSQL ended unexpectedly; starting it again'),
  );
  running.push([database.stop]);
  return database.url;
}

async function choosePorts(): Promise<{ renewalPort: number; apiPort: number }> {
  const asked = process.env.PORT ? Number(process.env.PORT) : undefined;
  if (asked === undefined) {
    return { renewalPort: await freePort(PREFERRED_PORT), apiPort: await freePort(PREFERRED_PORT + 1) };
  }
  if (!Number.isInteger(asked) || asked < 1 || asked > 65_534) {
    throw new Error('expected PORT to be a whole number from 1 to 65534');
  }
  for (const port of [asked, asked + 1]) await untilFree(port);
  return { renewalPort: asked, apiPort: asked + 1 };
}

/** Programs that a killed `start.ts` left behind end by themselves, once they have answered what was asked of them. */
async function untilFree(port: number): Promise<void> {
  const deadline = Date.now() + PORT_LIMIT_MS;
  while ((await freePort(port)) !== port) {
    if (Date.now() > deadline) throw new Error(`expected port ${port} to be free; set PORT to another`);
    await sleep(PORT_POLL_MS);
  }
}

async function stop(): Promise<void> {
  stopping = true;
  if (running.length > 0) say('Stopping …');
  for (const row of running.reverse()) await Promise.all(row.map((end) => end()));
}

/** npm passes signals on to the shell it started, which does not: what npm ran must end with it nevertheless. */
function followParent(): void {
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (parentIsGone()) process.kill(process.pid, 'SIGTERM');
  }, PARENT_POLL_MS).unref();
}

function parentIsGone(): boolean {
  return process.env.npm_lifecycle_event !== undefined && process.ppid !== firstParent;
}

function say(words: string): void {
  console.log(words);
}
