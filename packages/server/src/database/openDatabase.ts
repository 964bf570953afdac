import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { migrations } from './migrations.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;

const CONNECTIONS = 10;
const CONNECT_LIMIT_MS = 5_000;
const STATEMENT_LIMIT_MS = 15_000;

/**
 * Connects to PostgreSQL at `url` and brings its tables up to date. Any number of processes may do so at once: one
 * migrates under an advisory lock, the others wait for it. A database that a newer version has brought further is used as
 * it is: a migration leaves to the version before it what that needs.
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
    provider: { getMigrations: async () => ({ ...migrations, ...(await newerMigrations(database)) }) },
  }).migrateToLatest();
  if (error) {
    await database.destroy();
    throw error;
  }
  return database;
}

/** What was done by a version that knows more than this one; it cannot be done again, and need not be. */
async function newerMigrations(database: Database): Promise<Record<string, Migration>> {
  const { rows: tables } = await sql<{
    found: boolean;
  }>`select to_regclass('kysely_migration') is not null as found`.execute(database);
  if (!tables[0]?.found) return {};
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(database);
  const unknown = rows.filter(({ name }) => !(name in migrations));
  return Object.fromEntries(
    unknown.map(({ name }) => [name, { up: () => Promise.reject(new Error(`unknown: ${name}`)) }]),
  );
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
