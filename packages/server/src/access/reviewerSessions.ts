import { createHmac } from 'node:crypto';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import { unseal } from '../secrets/seal.ts';
import { hashSecret, isSecret, newSecret, sameBytes } from '../secrets/secret.ts';
import type { CallerOf } from './caller.ts';
import { placeOfReviewer } from './providedReviewers.ts';

/**
 * A new session; the secret goes into a cookie, and only its hash is kept. The session that the browser had before, if
 * any, ends: nobody goes on in one that somebody else may have put there.
 */
export async function openSession(
  backend: Backend,
  reviewerId: string,
  before: string | null,
): Promise<{ secret: string; expiresAt: Date }> {
  const secret = newSecret('rvs');
  const expiresAt = new Date(backend.now().getTime() + backend.settings.sessionMs);
  await backend.database.transaction().execute(async (transaction) => {
    if (before !== null) await transaction.deleteFrom('sessions').where('hash', '=', hashSecret(before)).execute();
    await transaction
      .insertInto('sessions')
      .values({ hash: hashSecret(secret), reviewer_id: reviewerId, expires_at: expiresAt })
      .execute();
    await appendAudit(backend, transaction, { event: 'reviewer.signed_in', tenantId: null, subject: reviewerId });
  });
  return { secret, expiresAt };
}

/** The reviewer whose session this is, or null. One who belongs to no tenant any more is let in nowhere. */
export async function findSession(backend: Backend, secret: string): Promise<CallerOf<'reviewer'> | null> {
  if (!isSecret(secret, 'rvs')) return null;
  const hash = hashSecret(secret);
  const rows = await backend.database
    .selectFrom('sessions')
    .innerJoin('reviewers', 'reviewers.id', 'sessions.reviewer_id')
    .innerJoin('memberships', 'memberships.reviewer_id', 'reviewers.id')
    .select(['reviewers.id', 'reviewers.name', 'reviewers.wrapped_key', 'reviewers.sealed_name'])
    .select(['memberships.tenant_id', 'memberships.role'])
    .where('sessions.hash', '=', hash)
    .where('sessions.expires_at', '>', backend.now())
    .execute();
  const [row] = rows;
  if (!row) return null;
  return {
    role: 'reviewer',
    reviewerId: row.id,
    name: nameOf(backend, row),
    memberships: rows.map(({ tenant_id: tenantId, role }) => ({ tenantId, role })),
    provided: row.sealed_name !== null,
    csrfToken: csrfTokenOf(secret),
    sessionHash: hash,
  };
}

function nameOf(
  { keyring }: Backend,
  row: { id: string; name: string | null; wrapped_key: Buffer | null; sealed_name: Buffer | null },
): string {
  if (!row.wrapped_key || !row.sealed_name) return row.name ?? '';
  const key = keyring.unwrap(row.wrapped_key, placeOfReviewer.key(row.id));
  return unseal(key, row.sealed_name, placeOfReviewer.name(row.id)).toString();
}

/** Ends a session. */
export async function closeSession(
  backend: Backend,
  { sessionHash, reviewerId }: Pick<CallerOf<'reviewer'>, 'sessionHash' | 'reviewerId'>,
): Promise<void> {
  await backend.database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('sessions').where('hash', '=', sessionHash).execute();
    await appendAudit(backend, transaction, { event: 'reviewer.signed_out', tenantId: null, subject: reviewerId });
  });
}

/** Only a page of our own origin can read it, from the session's answer; it follows from the cookie, and is not kept. */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('csrf').digest('base64url');
}

/** True where `given` is the CSRF token of this session. */
export function isCsrfToken(given: string | undefined, { csrfToken }: CallerOf<'reviewer'>): boolean {
  return given !== undefined && sameBytes(Buffer.from(given), Buffer.from(csrfToken));
}
