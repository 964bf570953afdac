import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** Faults named at most. */
const MOST = 100;

/**
 * Versions of verifications that no line tells of: a line removed in the moment before it was chained is missed here.
 * A verification older than the audit is looked at from its first line on.
 */
export async function findMissingVersions(database: Kysely<Tables>): Promise<{ id: string; version: number }[]> {
  const { rows } = await sql<{ id: string; version: number }>`
    with told as (
      select subject, (facts ->> 'version')::int as version
      from audit_lines
      where event in ('verification.created', 'verification.changed')
    ), began as (
      select subject, min(version) as first from told group by subject
    )
    select verifications.id, wanted.version
    from verifications
    left join began on began.subject = verifications.id
    cross join lateral generate_series(
      case
        when verifications.created_at >= (select min(at) from audit_lines) then 1
        else coalesce(began.first, verifications.version + 1)
      end,
      verifications.version
    ) as wanted (version)
    where not exists (
      select from told where told.subject = verifications.id and told.version = wanted.version
    )
    order by verifications.created_at, wanted.version
    limit ${MOST}
  `.execute(database);
  return rows;
}
