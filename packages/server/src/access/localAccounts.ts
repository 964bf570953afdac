import { randomUUID } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { hashPassword, isPassword } from '../secrets/password.ts';
import { ensureTenant } from './tenants.ts';

// For development alone: elsewhere a provider vouches for reviewers.

/** Makes a local account that decides for a tenant, or gives it this password. */
export async function ensureReviewer(
  { database }: Pick<Backend, 'database'>,
  tenantName: string,
  name: string,
  password: string,
): Promise<void> {
  const known = await database.selectFrom('reviewers').select('password').where('name', '=', name).executeTakeFirst();
  if (!known || !(await isPassword(password, known.password))) {
    const hash = await hashPassword(password);
    await database
      .insertInto('reviewers')
      .values({ id: randomUUID(), name, password: hash })
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ password: hash }))
      .execute();
  }
  const { id } = await database.selectFrom('reviewers').select('id').where('name', '=', name).executeTakeFirstOrThrow();
  await database
    .insertInto('memberships')
    .values({ reviewer_id: id, tenant_id: await ensureTenant(database, tenantName), role: 'reviewer' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The reviewer of that name and password, or null; takes as long where there is no such name. */
export async function findReviewer(
  { database }: Pick<Backend, 'database'>,
  name: string,
  password: string,
): Promise<{ id: string; name: string } | null> {
  const row = await database.selectFrom('reviewers').selectAll().where('name', '=', name).executeTakeFirst();
  const right = await isPassword(password, row?.password ?? null);
  return row && right ? { id: row.id, name } : null;
}
