import {
  type Backend,
  type DataFolder,
  findLocalDatabase,
  openBackend,
  openDataFolder,
  openFolderBlobs,
  readMasterKey,
} from '@rectoverso/server';

/**
 * Joins the service that the environment names: as the API, a worker or a command.
 *
 * | variable | meaning |
 * |---|---|
 * | `DATABASE_URL` | PostgreSQL; the one that `npm start` runs on the data folder when absent |
 * | `RECTOVERSO_DATA` | folder of blobs, uploads and keys; `.rectoverso` when absent |
 * | `RECTOVERSO_MASTER_KEY` | 32 bytes in base64; the folder's `master.key` when absent |
 */
export async function joinService(name: string): Promise<{ backend: Backend; folder: DataFolder }> {
  const { RECTOVERSO_MASTER_KEY } = process.env;
  const folder = await openDataFolder(dataPath());
  const databaseUrl = process.env.DATABASE_URL || (await findLocalDatabase(folder));
  if (!databaseUrl) throw new Error('expected DATABASE_URL, or `npm start` to run, which brings a database of its own');
  const masterKey = RECTOVERSO_MASTER_KEY ? Buffer.from(RECTOVERSO_MASTER_KEY, 'base64') : await readMasterKey(folder);
  const backend = await openBackend({
    databaseUrl,
    blobs: await openFolderBlobs(folder.blobs),
    masterKeys: [masterKey],
    name,
  });
  return { backend, folder };
}

/** The data folder that the environment names. */
export function dataPath(): string {
  return process.env.RECTOVERSO_DATA || '.rectoverso';
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
