import {
  type Backend,
  type DataFolder,
  findLocalDatabase,
  masterKeysOf,
  openBackend,
  openDataFolder,
  openFolderBlobs,
  readMasterKeys,
} from '@rectoverso/server';

/**
 * Joins the service that the environment names: as the API, a worker or a command.
 *
 * | variable | meaning |
 * |---|---|
 * | `DATABASE_URL` | PostgreSQL; the one that `npm start` runs on the data folder when absent |
 * | `RECTOVERSO_DATA` | folder of blobs, uploads and keys; `.rectoverso` when absent |
 * | `RECTOVERSO_MASTER_KEY` | 32 bytes in base64, several by commas: the first wraps, all open; else the folder's `master.key` |
 * | `RECTOVERSO_DEVELOPMENT` | `1`: webhooks may go to this machine itself |
 */
export async function joinService(name: string): Promise<{ backend: Backend; folder: DataFolder }> {
  const { RECTOVERSO_MASTER_KEY } = process.env;
  const folder = await openDataFolder(dataPath());
  const databaseUrl = process.env.DATABASE_URL || (await findLocalDatabase(folder));
  if (!databaseUrl) throw new Error('expected DATABASE_URL, or `npm start` to run, which brings a database of its own');
  const masterKeys = RECTOVERSO_MASTER_KEY ? masterKeysOf(RECTOVERSO_MASTER_KEY) : await readMasterKeys(folder);
  const backend = await openBackend({
    databaseUrl,
    blobs: await openFolderBlobs(folder.blobs),
    masterKeys,
    name,
    settings: { loopbackWebhooks: process.env.RECTOVERSO_DEVELOPMENT === '1' },
  });
  return { backend, folder };
}

/** The data folder that the environment names. */
export function dataPath(): string {
  return process.env.RECTOVERSO_DATA || '.rectoverso';
}

/** What stands between commas. */
export function listOf(text = ''): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The proxies to believe: a number of them, or their addresses and networks (`10.0.0.0/8`). */
export function trustProxyOf(text = ''): number | string[] {
  return /^\d*$/.test(text) ? Number(text) : listOf(text);
}

/** Calls `stop` once when the process is told to end, and ends it with success, or failure where `stop` fails. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
