import type { Kysely } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { hashSecret, isSecret, newSecret } from '../secrets/secret.ts';

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
 * The verification that a token opens, or null. Use prolongs it, never beyond the verification's own end, so that a
 * page left open still learns what a reviewer decided.
 */
export async function findVerificationOfToken(backend: Backend, token: string): Promise<string | null> {
  if (!isSecret(token, 'rvt')) return null;
  const now = backend.now();
  const hash = hashSecret(token);
  const row = await backend.database
    .selectFrom('tokens')
    .innerJoin('verifications', 'verifications.id', 'tokens.verification_id')
    .select(['tokens.verification_id', 'tokens.expires_at', 'verifications.expires_at as ends_at'])
    .where('tokens.hash', '=', hash)
    .where('tokens.expires_at', '>', now)
    .executeTakeFirst();
  if (!row) return null;

  const full = new Date(Math.min(now.getTime() + backend.settings.tokenMs, row.ends_at.getTime()));
  // One write in half a lifetime, not one with every look of a page that polls.
  if (full.getTime() - row.expires_at.getTime() > backend.settings.tokenMs / 2) {
    await backend.database.updateTable('tokens').set({ expires_at: full }).where('hash', '=', hash).execute();
  }
  return row.verification_id;
}
