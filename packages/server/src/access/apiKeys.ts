import { randomUUID } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { hashSecret, isSecret } from '../secrets/secret.ts';

/** The tenant that an API key opens, or null. */
export async function findTenant({ database }: Backend, apiKey: string): Promise<string | null> {
  if (!isSecret(apiKey, 'rvk')) return null;
  const row = await database
    .selectFrom('api_keys')
    .select('tenant_id')
    .where('hash', '=', hashSecret(apiKey))
    .executeTakeFirst();
  return row?.tenant_id ?? null;
}

/** Makes the tenant of that name, if it is new, and lets the key open it. */
export async function ensureApiKey({ database }: Backend, tenantName: string, apiKey: string): Promise<void> {
  if (!isSecret(apiKey, 'rvk')) throw new Error('expected an API key of the form rvk_ and 43 base64url characters');
  await database
    .insertInto('tenants')
    .values({ id: randomUUID(), name: tenantName })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .execute();
  const { id } = await database
    .selectFrom('tenants')
    .select('id')
    .where('name', '=', tenantName)
    .executeTakeFirstOrThrow();
  await database
    .insertInto('api_keys')
    .values({ hash: hashSecret(apiKey), tenant_id: id })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
