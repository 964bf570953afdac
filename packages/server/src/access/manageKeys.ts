import type { Selectable } from 'kysely';
import * as z from 'zod';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { hashSecret, newSecret } from '../secrets/secret.ts';
import type { Scope } from './scopes.ts';
import { ensureTenant } from './tenants.ts';

/** All that can be told of a key: the secret itself is known to whoever it was given to, once. */
export interface KeyDescription {
  id: string;
  tenant: string;
  name: string;
  scopes: readonly Scope[];
  createdAt: Date;
  expiresAt: Date | null;
  revokedAt: Date | null;
  lastUsedAt: Date | null;
}

/** Makes a key for a tenant, which is made if it is new. The secret is in this answer and nowhere else. */
export async function makeKey(
  backend: Backend,
  wanted: { tenant: string; name: string; scopes: readonly Scope[]; lifetimeMs: number | null },
): Promise<{ id: string; apiKey: string }> {
  const tenantId = await ensureTenant(backend.database, wanted.tenant);
  return backend.database.transaction().execute(async (transaction) => {
    const made = await insertKey(transaction, { ...wanted, tenant_id: tenantId, created_at: backend.now() });
    await appendAudit(backend, transaction, { event: 'key.created', tenantId, subject: made.id });
    return made;
  });
}

/**
 * Makes a key that can do what another can. The other ends after `overlapMs`, so that a service may change over
 * without an answer refused; it never lives longer than it would have.
 */
export async function rotateKey(
  backend: Backend,
  id: string,
  overlapMs: number,
): Promise<{ id: string; apiKey: string; oldEndsAt: Date }> {
  requireId(id);
  const { database, now } = backend;
  return database.transaction().execute(async (transaction) => {
    const old = await transaction
      .selectFrom('api_keys')
      .selectAll()
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (!old || (old.expires_at && old.expires_at <= now())) throw new Error('expected the id of a key that is in use');
    const made = await insertKey(transaction, {
      ...old,
      created_at: now(),
      lifetimeMs: old.expires_at && old.expires_at.getTime() - old.created_at.getTime(),
    });
    const oldEndsAt = new Date(Math.min(now().getTime() + overlapMs, old.expires_at?.getTime() ?? Infinity));
    await transaction.updateTable('api_keys').set({ expires_at: oldEndsAt }).where('id', '=', id).execute();
    await appendAudit(backend, transaction, { event: 'key.rotated', tenantId: old.tenant_id, subject: id });
    await appendAudit(backend, transaction, { event: 'key.created', tenantId: old.tenant_id, subject: made.id });
    return { ...made, oldEndsAt };
  });
}

/** Ends a key at once. */
export async function revokeKey(backend: Backend, id: string): Promise<void> {
  requireId(id);
  await backend.database.transaction().execute(async (transaction) => {
    const revoked = await transaction
      .updateTable('api_keys')
      .set({ revoked_at: backend.now() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('tenant_id')
      .executeTakeFirst();
    if (!revoked) throw new Error('expected the id of a key that is in use');
    await appendAudit(backend, transaction, { event: 'key.revoked', tenantId: revoked.tenant_id, subject: id });
  });
}

/** Every key there is, tenant by tenant, the oldest first. */
export async function listKeys({ database }: Backend): Promise<KeyDescription[]> {
  const rows = await database
    .selectFrom('api_keys')
    .innerJoin('tenants', 'tenants.id', 'api_keys.tenant_id')
    .selectAll('api_keys')
    .select('tenants.name as tenant')
    .orderBy('tenants.name')
    .orderBy('api_keys.created_at')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    tenant: row.tenant,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    lastUsedAt: row.last_used_at,
  }));
}

function requireId(text: string): void {
  if (!z.uuid().safeParse(text).success) throw new Error('expected the id of a key, as `list` shows it');
}

type NewKey = Pick<Selectable<Tables['api_keys']>, 'tenant_id' | 'name' | 'created_at'> & {
  scopes: readonly Scope[];
  lifetimeMs: number | null;
};

async function insertKey(
  database: Backend['database'],
  { tenant_id, name, created_at, scopes, lifetimeMs }: NewKey,
): Promise<{ id: string; apiKey: string }> {
  const apiKey = newSecret('rvk');
  const expires_at = lifetimeMs === null ? null : new Date(created_at.getTime() + lifetimeMs);
  const { id } = await database
    .insertInto('api_keys')
    .values({ hash: hashSecret(apiKey), tenant_id, name, created_at, scopes: [...scopes], expires_at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, apiKey };
}
