import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROCESS_MEMORY } from '@rectoverso/core/node';
import {
  type Backend,
  freePort,
  keepPostgres,
  keepRunning,
  openBackend,
  openDataFolder,
  openFolderBlobs,
  readDevelopmentAccess,
  readMasterKeys,
} from '@rectoverso/server';

const MAIN = fileURLToPath(new URL('../../apps/api/src/main.ts', import.meta.url));
const WORKER = fileURLToPath(new URL('../../apps/api/src/worker.ts', import.meta.url));
/** Short, so that a program that is killed every few seconds is not left lying. */
const LONGEST_PAUSE_MS = 500;

/** A service of several processes on one PostgreSQL, each kept running: what `start.ts` runs, in any number. */
export interface Cluster {
  apiUrls: readonly string[];
  /** Where each API tells Prometheus how it fares. */
  metricsUrls: readonly string[];
  apiKey: string;
  reviewer: { name: string; password: string };
  /** A look behind the API, on the same database and blobs. */
  backend: Backend;
  /** How often each program has ended without being asked. */
  deaths: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface ClusterSize {
  apis: number;
  workers: number;
  /** Further environment of every program. */
  env?: Record<string, string>;
}

/** Starts PostgreSQL, then the APIs and workers, with their data in `path`, and resolves once all are up. */
export async function openCluster(path: string, { apis, workers, env = {} }: ClusterSize): Promise<Cluster> {
  const folder = await openDataFolder(path);
  const access = await readDevelopmentAccess(folder);
  const deaths = new Map<string, number>();
  const countDeath = (name: string) => void deaths.set(name, (deaths.get(name) ?? 0) + 1);
  const postgres = await keepPostgres(
    { folder: folder.postgres, logFile: join(folder.logs, 'postgres.log'), password: access.postgresPassword },
    () => countDeath('database'),
  );
  const common = {
    ...process.env,
    DATABASE_URL: postgres.url,
    RECTOVERSO_DATA: folder.path,
    RECTOVERSO_DEVELOPMENT: '1',
    // All callers of a test come from one address.
    RECTOVERSO_LIMITS: 'token=1000000,tenant=1000000,address=1000000,signIn=100000',
    ...env,
  };
  const backend = await openBackend({
    databaseUrl: postgres.url,
    blobs: await openFolderBlobs(folder.blobs),
    masterKeys: await readMasterKeys(folder),
    name: 'test',
    log: { info() {}, warn() {}, error() {} },
  });

  const apiUrls: string[] = [];
  const metricsUrls: string[] = [];
  const programs = [];
  for (let index = 0; index < apis; index += 1) {
    const port = await freePort();
    const metricsPort = await freePort();
    apiUrls.push(`http://127.0.0.1:${port}`);
    metricsUrls.push(`http://127.0.0.1:${metricsPort}/metrics`);
    programs.push({
      name: `api ${index + 1}`,
      args: [MAIN],
      env: { ...common, PORT: String(port), RECTOVERSO_METRICS_PORT: String(metricsPort) },
    });
  }
  for (let index = 0; index < workers; index += 1) {
    programs.push({
      name: `worker ${index + 1}`,
      args: [...PROCESS_MEMORY.args, WORKER],
      env: { ...common, ...PROCESS_MEMORY.env, RECTOVERSO_CONCURRENCY: '1' },
    });
  }
  const kept = await Promise.all(
    programs.map((program) =>
      keepRunning({
        ...program,
        logFile: join(folder.logs, `${program.name.replace(' ', '')}.log`),
        longestPauseMs: LONGEST_PAUSE_MS,
        onDeath: countDeath,
      }),
    ),
  );
  return {
    apiUrls,
    metricsUrls,
    apiKey: access.apiKey,
    reviewer: access.reviewer,
    backend,
    deaths,
    async stop() {
      await Promise.all(kept.map((program) => program.stop()));
      await backend.close();
      await postgres.stop();
    },
  };
}
