import type { BlobStore } from './blobs/blobStore.ts';
import { type Database, openDatabase } from './database/openDatabase.ts';
import { createLog, type Log } from './log.ts';
import { createMetrics, type Metrics } from './operations/metrics.ts';
import { type JobQueue, openQueue } from './queue/openQueue.ts';
import type { Scanner } from './scan/scanner.ts';
import { createKeyring, type Keyring } from './secrets/keyring.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** What the API and the workers stand on. Nothing of a verification is kept in a process: any number may share one. */
export interface Backend {
  database: Database;
  queue: JobQueue;
  blobs: BlobStore;
  keyring: Keyring;
  /** Null where files are not scanned. */
  scanner: Scanner | null;
  settings: Settings;
  log: Log;
  metrics: Metrics;
  now(): Date;
  close(): Promise<void>;
}

export interface BackendOptions {
  /** `postgres://…` */
  databaseUrl: string;
  blobs: BlobStore;
  /** Files are scanned before anything opens them where there is one. */
  scanner?: Scanner;
  /** 32 bytes each: the first seals, all open. */
  masterKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** Who writes the log and connects to the database: `api`, `worker`. */
  name: string;
  settings?: Partial<Settings>;
  log?: Log;
  now?: () => Date;
}

/** Connects to the database, brings it up to date, and joins the queue. */
export async function openBackend(options: BackendOptions): Promise<Backend> {
  const log = options.log ?? createLog(options.name);
  const keyring = createKeyring(options.masterKeys);
  const database = await openDatabase(options.databaseUrl, (error) => log.warn('database connection lost', { error }));
  const queue = await openQueue(options.databaseUrl, options.name, log).catch(async (error) => {
    await database.destroy();
    throw error;
  });
  const metrics = createMetrics();
  metrics.watchQueues(queue.depths);
  return {
    database,
    queue,
    blobs: options.blobs,
    keyring,
    scanner: options.scanner ?? null,
    settings: { ...DEFAULT_SETTINGS, ...options.settings },
    log,
    metrics,
    now: options.now ?? (() => new Date()),
    async close() {
      await queue.stop();
      await database.destroy();
    },
  };
}
