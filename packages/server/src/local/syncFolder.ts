import { open } from 'node:fs/promises';

/** Makes the names in a folder (new, renamed, removed) survive a power cut; syncing a file does not do that. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
