import { sql } from 'kysely';

/** `… = any (ids)`: also right for no ids at all. */
export function anyOf(ids: readonly string[]) {
  return sql<string>`any (${ids})`;
}
