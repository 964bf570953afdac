import type { IncomingHttpHeaders } from 'node:http';
import type { Backend } from '../backend.ts';
import { anyOf } from '../database/anyOf.ts';
import { ProblemError } from '../problem.ts';
import { findService } from './apiKeys.ts';
import type { Caller } from './caller.ts';
import { findHolder } from './capabilityTokens.ts';
import { readCookie, SESSION } from './cookie.ts';
import { findSession, isCsrfToken } from './reviewerSessions.ts';
import { tenantsTo } from './roles.ts';
import type { Scope } from './scopes.ts';

/**
 * Who may call a route: `anybody`; `service`, with an API key; `verification`, its holder with a token or the service
 * that made it; `reviewer`, with a session.
 */
export type Access = 'anybody' | 'service' | 'verification' | 'reviewer';

/** What a route asks of its callers. */
interface Asked {
  access: Access;
  method: string;
  /** What an API key must be for. Without it, no key is let in where one is asked for. */
  scope?: Scope;
}

/**
 * Tells who asks, by what they hold. Throws `auth.required` where they hold nothing that counts here, `auth.scope` where
 * their key is for something else, and `auth.csrf` where a reviewer's page must prove itself and does not.
 */
export async function authenticate(
  { backend, secureCookies }: { backend: Backend; secureCookies: boolean },
  { access, method, scope }: Asked,
  headers: IncomingHttpHeaders,
): Promise<Caller> {
  if (access === 'anybody') return { role: 'anybody' };
  if (access === 'reviewer') {
    const reviewer = await findSession(backend, readCookie(headers.cookie, SESSION, secureCookies) ?? '');
    if (!reviewer) throw new ProblemError('auth.required');
    const csrf = headers['x-csrf-token'];
    if (method !== 'get' && !isCsrfToken(Array.isArray(csrf) ? csrf[0] : csrf, reviewer)) {
      throw new ProblemError('auth.csrf');
    }
    return reviewer;
  }
  const secret = /^Bearer ([\w-]{1,100})$/i.exec(headers.authorization ?? '')?.[1] ?? '';
  const service = await findService(backend, secret);
  if (service) {
    if (!scope || !service.scopes.includes(scope)) throw new ProblemError('auth.scope');
    return service.caller;
  }
  const holder = access === 'verification' ? await findHolder(backend, secret) : null;
  if (holder) return holder;
  throw new ProblemError('auth.required');
}

/**
 * Throws `resource.not_found` unless the verification is of a tenant that this reviewer belongs to and was handed to a
 * human, then or before; and `auth.role` where they are to decide on it but may only read.
 */
export async function requireReview(
  { database }: Backend,
  caller: Caller,
  act: 'read' | 'decide',
  id: string,
): Promise<void> {
  const memberships = caller.role === 'reviewer' ? caller.memberships : [];
  const own = await database
    .selectFrom('verifications')
    .select('tenant_id')
    .where('id', '=', id)
    .where('tenant_id', '=', anyOf(tenantsTo('read', memberships)))
    .where('in_review_since', 'is not', null)
    .executeTakeFirst();
  if (!own) throw new ProblemError('resource.not_found');
  if (!tenantsTo(act, memberships).includes(own.tenant_id)) throw new ProblemError('auth.role');
}

/**
 * Throws `resource.not_found` unless this caller may see this verification. What is another's and what does not exist
 * are answered alike, after the same statement.
 */
export async function requireVerification({ database }: Backend, caller: Caller, id: string): Promise<void> {
  if (caller.role === 'holder' && caller.verificationId === id) return;
  if (caller.role === 'service') {
    const own = await database
      .selectFrom('verifications')
      .select('id')
      .where('id', '=', id)
      .where('tenant_id', '=', caller.tenantId)
      .executeTakeFirst();
    if (own) return;
  }
  throw new ProblemError('resource.not_found');
}
