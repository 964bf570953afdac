import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';

/** The id of the tenant of that name, made if it is new. */
export async function ensureTenant(database: Kysely<Tables>, name: string): Promise<string> {
  if (!/^[^\p{C},]{1,60}$/u.test(name))
    throw new Error('expected a tenant name of 1 to 60 characters, none of them a comma');
  await database
    .insertInto('tenants')
    .values({ id: randomUUID(), name })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { id } = await database.selectFrom('tenants').select('id').where('name', '=', name).executeTakeFirstOrThrow();
  return id;
}

/** Every tenant, with the origins whose pages may call for its holders. */
export function listTenants(database: Kysely<Tables>): Promise<{ name: string; origins: string[] }[]> {
  return database.selectFrom('tenants').select(['name', 'origins']).orderBy('name').execute();
}

/** Replaces the origins whose pages may call for this tenant's holders. Every process follows within half a minute. */
export async function setOrigins(backend: Backend, name: string, origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    if (!isOrigin(origin)) throw new Error('expected an origin like https://shop.example but received something else');
  }
  const wanted = [...new Set(origins)];
  await backend.database.transaction().execute(async (transaction) => {
    const known = await transaction
      .selectFrom('tenants')
      .select(['id', 'origins'])
      .where('name', '=', name)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw new Error('expected the name of a tenant but received another');
    if (known.origins.join() === wanted.join()) return;
    await transaction.updateTable('tenants').set({ origins: wanted }).where('id', '=', known.id).execute();
    await appendAudit(backend, transaction, { event: 'origins.changed', tenantId: known.id, subject: known.id });
  });
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
