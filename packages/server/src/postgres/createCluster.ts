import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, chown, mkdir, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { syncFolder } from '../local/syncFolder.ts';
import type { Launcher } from './postgresUser.ts';

export interface ClusterOptions {
  folder: string;
  role: string;
  password: string;
  initdb: string;
  launcher: Launcher;
}

/**
 * Makes the database cluster in `folder`, which is there and empty, unless it holds one. It is made beside and renamed
 * when complete, so that a half-made one is never taken for a database, nor a database for a half-made one.
 */
export async function createCluster({ folder, role, password, initdb, launcher }: ClusterOptions): Promise<void> {
  if (await exists(join(folder, 'PG_VERSION'))) return;

  const owner = await stat(folder);
  const unfinished = `${folder}.part`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await chown(unfinished, owner.uid, owner.gid);
  const passwordFile = `${folder}.password`;
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  await chown(passwordFile, owner.uid, owner.gid);
  try {
    await runInitdb(launcher, [
      initdb,
      `--pgdata=${unfinished}`,
      `--username=${role}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--locale=C.UTF-8',
      '--builtin-locale=C.UTF-8',
    ]);
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rmdir(folder);
  await rename(unfinished, folder);
  await syncFolder(dirname(folder));
}

async function runInitdb(launcher: Launcher, command: readonly string[]): Promise<void> {
  const [program, ...args] = [...launcher.prefix, ...command];
  const child = spawn(program!, args, {
    uid: launcher.uid,
    gid: launcher.gid,
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const [complaint, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  if (code !== 0) throw new Error(`PostgreSQL's initdb failed: ${complaint.trim().split('\n').slice(-2).join(' / ')}`);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
