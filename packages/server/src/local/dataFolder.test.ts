import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openDataFolder, readMasterKeys } from './dataFolder.ts';

const path = await mkdtemp(join(tmpdir(), 'rectoverso-data-'));
afterAll(() => rm(path, { recursive: true }));

it('makes one master key, which all who ask at once are given, for its owner alone', async () => {
  const folder = await openDataFolder(path);
  const keys = await Promise.all(Array.from({ length: 20 }, () => readMasterKeys(folder)));
  expect(new Set(keys.map(([key]) => key.toString('hex'))).size).toBe(1);
  expect((await readMasterKeys(folder))[0]).toEqual(keys[0]?.[0]);
  expect((await stat(join(path, 'master.key'))).mode & 0o777).toBe(0o600);
  expect((await readdir(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
});
