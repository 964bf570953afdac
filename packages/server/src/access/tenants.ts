import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** The id of the tenant of that name, made if it is new. */
export async function ensureTenant(database: Kysely<Tables>, name: string): Promise<string> {
  if (!/^[\w.-]{1,60}$/.test(name))
    throw new Error('expected a tenant name of 1 to 60 letters, digits, ".", "-" or "_"');
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
export async function setOrigins(database: Kysely<Tables>, name: string, origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    if (!isOrigin(origin)) throw new Error('expected an origin like https://shop.example but received something else');
  }
  const { numUpdatedRows } = await database
    .updateTable('tenants')
    .set({ origins: [...new Set(origins)] })
    .where('name', '=', name)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Error('expected the name of a tenant but received another');
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}
