import { createHmac } from 'node:crypto';
import type { Backend } from '../backend.ts';
import { hashSecret, isSecret, newSecret, sameBytes } from '../secrets/secret.ts';
import type { CallerOf } from './caller.ts';

/** A new session; the secret goes into a cookie, and only its hash is kept. */
export async function openSession(backend: Backend, reviewerId: string): Promise<{ secret: string; expiresAt: Date }> {
  const secret = newSecret('rvs');
  const expiresAt = new Date(backend.now().getTime() + backend.settings.sessionMs);
  await backend.database
    .insertInto('sessions')
    .values({ hash: hashSecret(secret), reviewer_id: reviewerId, expires_at: expiresAt })
    .execute();
  return { secret, expiresAt };
}

/** The reviewer whose session this is, or null. */
export async function findSession(backend: Backend, secret: string): Promise<CallerOf<'reviewer'> | null> {
  if (!isSecret(secret, 'rvs')) return null;
  const hash = hashSecret(secret);
  const row = await backend.database
    .selectFrom('sessions')
    .innerJoin('reviewers', 'reviewers.id', 'sessions.reviewer_id')
    .select(['reviewers.id', 'reviewers.name'])
    .where('sessions.hash', '=', hash)
    .where('sessions.expires_at', '>', backend.now())
    .executeTakeFirst();
  if (!row) return null;
  return { role: 'reviewer', reviewerId: row.id, name: row.name, csrfToken: csrfTokenOf(secret), sessionHash: hash };
}

/** Ends a session. */
export async function closeSession({ database }: Backend, hash: Buffer): Promise<void> {
  await database.deleteFrom('sessions').where('hash', '=', hash).execute();
}

/** Only a page of our own origin can read it, from the session's answer; it follows from the cookie, and is not kept. */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update('csrf').digest('base64url');
}

/** True where `given` is the CSRF token of this session. */
export function isCsrfToken(given: string | undefined, { csrfToken }: CallerOf<'reviewer'>): boolean {
  return given !== undefined && sameBytes(Buffer.from(given), Buffer.from(csrfToken));
}
