import type { Kysely } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { hashSecret, isSecret } from '../secrets/secret.ts';
import type { CallerOf } from './caller.ts';
import { SCOPES, type Scope } from './scopes.ts';
import { ensureTenant } from './tenants.ts';

/** Use is written down this often, so that a busy key costs no write with every request. */
const LAST_USED_MS = 60_000;

/** The service whose key this is, with what the key is for; null where the key is unknown, revoked or over. */
export async function findService(
  { database, now }: Pick<Backend, 'database' | 'now'>,
  apiKey: string,
): Promise<{ caller: CallerOf<'service'>; scopes: readonly Scope[] } | null> {
  if (!isSecret(apiKey, 'rvk')) return null;
  const time = now();
  const key = await database
    .selectFrom('api_keys')
    .select(['id', 'tenant_id', 'scopes', 'last_used_at'])
    .where('hash', '=', hashSecret(apiKey))
    .where('revoked_at', 'is', null)
    .where((where) => where.or([where('expires_at', 'is', null), where('expires_at', '>', time)]))
    .executeTakeFirst();
  if (!key) return null;
  if (time.getTime() - (key.last_used_at?.getTime() ?? 0) > LAST_USED_MS) {
    await database.updateTable('api_keys').set({ last_used_at: time }).where('id', '=', key.id).execute();
  }
  return { caller: { role: 'service', tenantId: key.tenant_id, keyId: key.id }, scopes: key.scopes };
}

/** Lets a key that was made elsewhere open a tenant, made if it is new: for all scopes, or those given. */
export async function ensureApiKey(
  { database }: { database: Kysely<Tables> },
  tenantName: string,
  apiKey: string,
  scopes: readonly Scope[] = SCOPES,
): Promise<void> {
  if (!isSecret(apiKey, 'rvk')) throw new Error('expected an API key of the form rvk_ and 43 base64url characters');
  await database
    .insertInto('api_keys')
    .values({ hash: hashSecret(apiKey), tenant_id: await ensureTenant(database, tenantName), scopes: [...scopes] })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
