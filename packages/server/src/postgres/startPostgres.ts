import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../local/freePort.ts';
import { createCluster } from './createCluster.ts';
import { stopLeftovers } from './leftovers.ts';
import { postgresBinaries } from './postgresBinaries.ts';
import { choosePostgresUser, type Launcher } from './postgresUser.ts';

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 8_000;
const POLL_MS = 25;
const ROLE = 'rectoverso';
const DATABASE = 'rectoverso';

export interface PostgresOptions {
  /** Where the cluster lives; made at the first start. */
  folder: string;
  /** What PostgreSQL says goes here, from the present start on. It holds no statement and no value. */
  logFile: string;
  /** The role's password: the one the cluster was made with. */
  password: string;
  /** TCP port on 127.0.0.1; a free one when absent. */
  port?: number;
}

/** A running PostgreSQL of our own. */
export interface RunningPostgres {
  /** `postgres://…` for its one database. */
  url: string;
  port: number;
  /** Resolves when the server has ended, for whatever reason. */
  ended: Promise<void>;
  /** Ends connections, writes everything out and stops. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on `folder` with everything synced (`fsync` is on), reachable from this machine only. A server left
 * running there by a process that was killed is stopped first, so that two never open one folder. The caller sees to
 * it that no living process owns that server: `lockFolder`.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const binaries = await postgresBinaries();
  const launcher = await choosePostgresUser(options.folder, binaries.postgres);
  await stopLeftovers(options.folder);
  await createCluster({ ...options, role: ROLE, initdb: binaries.initdb, launcher });

  const port = options.port ?? (await freePort());
  const child = await spawnServer(binaries.postgres, launcher, options, port);
  const ended = once(child, 'exit').then(() => undefined);
  const stop = () => stopServer(child, ended);
  try {
    await untilReady(child, urlOf('postgres', options.password, port));
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL did not start: ${await lastWords(options.logFile)}`, { cause: error });
  }
  return { url: urlOf(DATABASE, options.password, port), port, ended, stop };
}

async function spawnServer(
  program: string,
  launcher: Launcher,
  { folder, logFile }: PostgresOptions,
  port: number,
): Promise<ChildProcess> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // A failing statement and the detail of a broken constraint may hold personal values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
  };
  const args = [
    program,
    '-D',
    folder,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [command, ...rest] = [...launcher.prefix, ...args];
  await rm(logFile, { force: true });
  const log = await open(logFile, 'a', 0o600);
  try {
    // In a session of its own: a Ctrl-C at the terminal must reach the API, which still needs its database, not this.
    const child = spawn(command!, rest, {
      uid: launcher.uid,
      gid: launcher.gid,
      detached: true,
      env: { PATH: process.env.PATH, LC_ALL: 'C' },
      stdio: ['ignore', log.fd, log.fd],
    });
    await once(child, 'spawn');
    return child;
  } finally {
    await log.close();
  }
}

/** Resolves once the server answers and its database exists. */
async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended');
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
      if (!rowCount) await client.query(`create database ${DATABASE}`);
      return;
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(POLL_MS);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

async function stopServer(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const inTime = await Promise.race([ended.then(() => true), sleep(STOP_LIMIT_MS, false, { ref: false })]);
  // SIGQUIT: end at once; what was committed is in the log and comes back at the next start.
  if (!inTime) child.kill('SIGQUIT');
  await ended;
}

async function lastWords(logFile: string): Promise<string> {
  const exists = await stat(logFile).catch(() => null);
  if (!exists) return 'it said nothing';
  return (await readFile(logFile, 'utf8')).trim().split('\n').slice(-3).join(' / ');
}

/** The address of a database of a PostgreSQL of our own. */
export function urlOf(database: string, password: string, port: number): string {
  return `postgres://${ROLE}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}
