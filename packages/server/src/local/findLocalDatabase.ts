import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { urlOf } from '../postgres/startPostgres.ts';
import { type DataFolder, readDevelopmentAccess } from './dataFolder.ts';

/** Line of `postmaster.pid` that holds the port, from 0 (PostgreSQL's `miscadmin.h`). */
const PORT_LINE = 3;

/** The address of the PostgreSQL that `npm start` runs on the folder, or null where it runs none. */
export async function findLocalDatabase(folder: DataFolder): Promise<string | null> {
  const lines = await readFile(join(folder.postgres, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(lines.split('\n')[PORT_LINE]);
  if (!port) return null;
  const { postgresPassword } = await readDevelopmentAccess(folder);
  return urlOf('rectoverso', postgresPassword, port);
}
