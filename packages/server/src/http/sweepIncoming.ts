import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** No request lasts this long (Node ends it after five minutes), so an older file is nobody's; ms. */
const GRACE_MS = 6 * 60_000;

/** Removes uploads that a process left behind when it died in the middle of receiving them. */
export async function sweepIncoming(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const written = await stat(path).catch(() => null);
    if (written && Date.now() - written.mtimeMs > GRACE_MS) await rm(path, { force: true });
  }
}
