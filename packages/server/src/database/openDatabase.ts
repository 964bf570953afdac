import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const CONNECTIONS = 10;
const CONNECT_LIMIT_MS = 5_000;
const STATEMENT_LIMIT_MS = 15_000;

/**
 * Connects to PostgreSQL at `url` and brings its tables up to date. Any number of processes may do so at once: one
 * migrates under an advisory lock, the others wait for it.
 */
export async function openDatabase(url: string, onError: (error: Error) => void): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_LIMIT_MS,
    statement_timeout: STATEMENT_LIMIT_MS,
    keepAlive: true,
  });
  // An idle connection that the server closed is replaced at the next query.
  pool.on('error', onError);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const { error } = await new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** PostgreSQL's own codes (class 08, 53, 57P) and the system's, for a database that cannot be reached for now. */
const UNREACHABLE = /^(08|53|57P0)|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/;

/** True for errors that say nothing about the query but that the database is down, starting, or full. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return UNREACHABLE.test(code);
  if (error instanceof AggregateError) return error.errors.some(isUnreachable);
  return /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message);
}
