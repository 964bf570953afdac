import { access, constants, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { syncFolder } from '../local/syncFolder.ts';
import { type BlobStore, BlobsUnavailableError, requireBlobId } from './blobStore.ts';

/** What a disk says that is full or cannot be written for now. */
const NO_ROOM = /^(ENOSPC|EDQUOT|EROFS|EIO)$/;
const UNFINISHED = '.part';

/**
 * Blobs in `folder`, one file each, spread over subfolders by the first two characters of the id. A blob appears under
 * its id only when complete: it is written beside, synced, renamed, and the folder synced.
 */
export async function openFolderBlobs(folder: string): Promise<BlobStore> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (let shard = 0; shard < 256; shard += 1) {
    await mkdir(join(folder, shard.toString(16).padStart(2, '0')), { recursive: true, mode: 0o700 });
  }
  await syncFolder(folder);
  await syncFolder(dirname(folder));

  function pathOf(id: string): string {
    return join(folder, requireBlobId(id).slice(0, 2), id);
  }

  return {
    async put(id, bytes) {
      const path = pathOf(id);
      try {
        await writeDurably(path, bytes);
      } catch (error) {
        await rm(`${path}${UNFINISHED}`, { force: true }).catch(() => undefined);
        if (NO_ROOM.test(codeOf(error))) throw new BlobsUnavailableError(error);
        throw error;
      }
    },

    async get(id) {
      try {
        return await readFile(pathOf(id));
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null;
        throw error;
      }
    },

    async delete(id) {
      await rm(pathOf(id), { force: true });
    },

    async *olderThan(time) {
      for (const shard of await readdir(folder)) {
        for (const name of await readdir(join(folder, shard))) {
          const path = join(folder, shard, name);
          const written = await stat(path).catch(() => null);
          if (!written || written.mtime >= time) continue;
          // What a process left half written when it died is nobody's blob.
          if (name.endsWith(UNFINISHED)) await rm(path, { force: true });
          else yield name;
        }
      }
    },

    async ready() {
      await access(folder, constants.R_OK | constants.W_OK).catch((error) => {
        throw new BlobsUnavailableError(error);
      });
    },
  };
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(`${path}${UNFINISHED}`, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}${UNFINISHED}`, path);
  await syncFolder(dirname(path));
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
