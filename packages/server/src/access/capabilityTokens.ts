import { isFinal } from '@rectoverso/core/contract';
import type { Kysely } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { hashSecret, isSecret, newSecret } from '../secrets/secret.ts';
import type { CallerOf } from './caller.ts';

/** A new token for one verification; only its hash is kept. */
export async function issueToken(
  backend: Backend,
  database: Kysely<Tables>,
  verificationId: string,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret('rvt');
  const expiresAt = new Date(backend.now().getTime() + backend.settings.tokenMs);
  await database
    .insertInto('tokens')
    .values({ hash: hashSecret(token), verification_id: verificationId, expires_at: expiresAt })
    .execute();
  return { token, expiresAt };
}

/**
 * The holder whose token this is, or null. Use prolongs it, so that a page left open still learns what a reviewer
 * decided; it never outlives its verification: once that has ended it opens for one last lifetime, to show how.
 */
export async function findHolder(backend: Backend, token: string): Promise<CallerOf<'holder'> | null> {
  if (!isSecret(token, 'rvt')) return null;
  const now = backend.now();
  const { tokenMs } = backend.settings;
  const hash = hashSecret(token);
  const row = await backend.database
    .selectFrom('tokens')
    .innerJoin('verifications', 'verifications.id', 'tokens.verification_id')
    .select(['tokens.verification_id', 'tokens.expires_at', 'verifications.tenant_id', 'verifications.state'])
    .select(['verifications.updated_at', 'verifications.expires_at as ends_at'])
    .where('tokens.hash', '=', hash)
    .where('tokens.expires_at', '>', now)
    .where('verifications.state', '<>', 'erased')
    .executeTakeFirst();
  if (!row) return null;

  const last = isFinal(row.state) ? row.updated_at.getTime() + tokenMs : row.ends_at.getTime();
  if (isFinal(row.state) && last <= now.getTime()) return null;
  const full = new Date(Math.min(now.getTime() + tokenMs, last));
  // One write in half a lifetime, not one with every look of a page that polls.
  if (full.getTime() - row.expires_at.getTime() > tokenMs / 2) {
    await backend.database.updateTable('tokens').set({ expires_at: full }).where('hash', '=', hash).execute();
  }
  return { role: 'holder', tenantId: row.tenant_id, verificationId: row.verification_id };
}
