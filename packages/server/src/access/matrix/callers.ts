import type { Backend } from '../../backend.ts';
import { newSecret } from '../../secrets/secret.ts';
import { issueToken } from '../capabilityTokens.ts';
import { makeKey, revokeKey } from '../manageKeys.ts';
import { acceptReviewer } from '../providedReviewers.ts';
import { csrfTokenOf, openSession } from '../reviewerSessions.ts';
import type { ReviewerRole } from '../roles.ts';
import { SCOPES, type Scope } from '../scopes.ts';

/** Everybody who may knock at a route: by role, tenant, and whether what they hold still counts. */
export const CALLERS = [
  'nobody',
  'a stranger with a made-up secret',
  'the holder',
  'the holder of another verification',
  'the holder of another tenant',
  'the holder whose token is over',
  'the service',
  'the service with a key for all else',
  'the service whose key was revoked',
  'the service whose key is over',
  'another service',
  'a reviewer',
  'an auditor',
  'a reviewer of another tenant',
  'a reviewer without the token of the page',
  'a reviewer whose session is over',
  'a reviewer who belongs nowhere',
] as const;
export type CallerName = (typeof CALLERS)[number];

/** What a caller sends along: made anew for each request, since one may sign out. */
export type Callers = Record<CallerName, (scope: Scope | undefined) => Promise<Record<string, string>>>;

/** The tenants `shop`, whose verification `mine` is, and `bank`. */
export interface World {
  shop: string;
  bank: string;
  mine: string;
  another: string;
  foreign: string;
  /** One of `shop`'s of which a tombstone is left. */
  erased: string;
}

export async function makeCallers(backend: Backend, world: World): Promise<Callers> {
  const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });
  const past = { ...backend, now: () => new Date(backend.now().getTime() - 24 * 3_600_000) };
  const token = async (of: Backend, id: string) => bearer((await issueToken(of, of.database, id)).token);
  const key = async (
    tenant: string,
    scopes: readonly Scope[],
    lifetimeMs: number | null = null,
    of: Backend = backend,
  ) => (await makeKey(of, { tenant, name: '', scopes, lifetimeMs })).apiKey;
  const person = async (subject: string, tenantId: string, role: ReviewerRole) => {
    const known = { issuer: 'https://login.example', subject, name: subject };
    const id = await acceptReviewer(backend, { ...known, memberships: [{ tenantId, role }] });
    if (id === null) throw new Error('expected a reviewer who belongs somewhere to be accepted');
    return { id, leave: () => acceptReviewer(backend, { ...known, memberships: [] }) };
  };
  const session = async (of: Backend, reviewerId: string, withCsrf = true) => {
    const { secret } = await openSession(of, reviewerId, null);
    return {
      cookie: `rectoverso_session=${secret}`,
      ...(withCsrf ? { 'x-csrf-token': csrfTokenOf(secret) } : {}),
    } as Record<string, string>;
  };

  const [service, other] = [await key('shop', SCOPES), await key('bank', SCOPES)];
  const over = await key('shop', SCOPES, 1000, past);
  const revoked = await makeKey(backend, { tenant: 'shop', name: '', scopes: SCOPES, lifetimeMs: null });
  await revokeKey(backend, revoked.id);
  const partial = new Map<Scope, string>();
  for (const scope of SCOPES) {
    partial.set(
      scope,
      await key(
        'shop',
        SCOPES.filter((one) => one !== scope),
      ),
    );
  }
  const reviewer = await person('reviewer', world.shop, 'reviewer');
  const auditor = await person('auditor', world.shop, 'auditor');
  const elsewhere = await person('elsewhere', world.bank, 'reviewer');
  const nowhere = await person('nowhere', world.shop, 'reviewer');
  await nowhere.leave();

  return {
    nobody: async () => ({}),
    'a stranger with a made-up secret': async () => ({
      ...bearer(newSecret('rvk')),
      cookie: `rectoverso_session=${newSecret('rvs')}`,
      'x-csrf-token': 'x',
    }),
    'the holder': () => token(backend, world.mine),
    'the holder of another verification': () => token(backend, world.another),
    'the holder of another tenant': () => token(backend, world.foreign),
    'the holder whose token is over': () => token(past, world.mine),
    'the service': async () => bearer(service),
    'the service with a key for all else': async (scope) => bearer(scope ? partial.get(scope)! : service),
    'the service whose key was revoked': async () => bearer(revoked.apiKey),
    'the service whose key is over': async () => bearer(over),
    'another service': async () => bearer(other),
    'a reviewer': () => session(backend, reviewer.id),
    'an auditor': () => session(backend, auditor.id),
    'a reviewer of another tenant': () => session(backend, elsewhere.id),
    'a reviewer without the token of the page': () => session(backend, reviewer.id, false),
    'a reviewer whose session is over': () => session(past, reviewer.id),
    'a reviewer who belongs nowhere': () => session(backend, nowhere.id),
  };
}
