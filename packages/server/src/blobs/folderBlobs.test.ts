import { randomUUID } from 'node:crypto';
import { existsSync, readlinkSync } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openFolderBlobs } from './folderBlobs.ts';

it('has a blob’s bytes on the disk before its name, and its name before it says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rectoverso-blobs-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const blobs = await openFolderBlobs(folder);
  const any = await open(folder);
  const handles: FileHandle = Object.getPrototypeOf(any);
  await any.close();

  const id = randomUUID();
  const shard = join(folder, id.slice(0, 2));
  const path = join(shard, id);
  const synced: { file: string; named: boolean }[] = [];
  const { sync } = handles;
  const spy = vi.spyOn(handles, 'sync').mockImplementation(async function (this: FileHandle) {
    synced.push({ file: readlinkSync(`/proc/self/fd/${this.fd}`), named: existsSync(path) });
    await sync.call(this);
  });
  onTestFinished(() => spy.mockRestore());
  await blobs.put(id, Buffer.from('sealed'));
  expect(synced).toEqual([
    { file: `${path}.part`, named: false },
    { file: shard, named: true },
  ]);
});
