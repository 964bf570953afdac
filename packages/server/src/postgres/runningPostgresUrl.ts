import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DATABASE, urlOf } from './startPostgres.ts';

/** The line of `postmaster.pid` that has the port, from 0. */
const PORT_LINE = 3;

/** The address of the database that runs on this cluster's folder, or null where none does. */
export async function runningPostgresUrl(folder: string, password: string): Promise<string | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '');
  const port = Number(text.split('\n')[PORT_LINE]);
  return port > 0 ? urlOf(DATABASE, password, port) : null;
}
