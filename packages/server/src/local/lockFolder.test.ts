import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { FolderInUseError, lockFolder } from './lockFolder.ts';

const folder = await mkdtemp(join(tmpdir(), 'rectoverso-lock-'));
afterAll(() => rm(folder, { recursive: true }));

it('refuses a second holder, by whatever path, until the first lets go', async () => {
  const first = await lockFolder(folder, () => 'running');
  const otherPath = join(folder, 'link');
  await symlink(folder, otherPath);
  await expect(lockFolder(otherPath, () => 'running')).rejects.toThrow(FolderInUseError);
  first.release();
  const second = await lockFolder(folder, () => 'running');
  second.release();
});

it('waits for a holder that is stopping', async () => {
  const first = await lockFolder(folder, () => 'stopping');
  setTimeout(() => first.release(), 300);
  const second = await lockFolder(folder, () => 'running');
  second.release();
});
