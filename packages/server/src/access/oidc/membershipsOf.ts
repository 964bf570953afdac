import type { Kysely } from 'kysely';
import type { Tables } from '../../database/tables.ts';
import { type Membership, REVIEWER_ROLES, type ReviewerRole } from '../roles.ts';

/** What entries like `reviewer:shop` come to. Roles and tenants that are not known here are left out. */
export async function membershipsOf(database: Kysely<Tables>, entries: readonly string[]): Promise<Membership[]> {
  const wanted = entries.flatMap((entry) => {
    const [role = '', tenant] = entry.split(/:(.*)/s);
    return isRole(role) && tenant ? [{ role, tenant }] : [];
  });
  if (wanted.length === 0) return [];
  const tenants = await database
    .selectFrom('tenants')
    .select(['id', 'name'])
    .where(
      'name',
      'in',
      wanted.map(({ tenant }) => tenant),
    )
    .execute();
  return wanted.flatMap(({ role, tenant }) =>
    tenants.filter(({ name }) => name === tenant).map(({ id }) => ({ tenantId: id, role })),
  );
}

function isRole(text: string): text is ReviewerRole {
  return (REVIEWER_ROLES as readonly string[]).includes(text);
}
