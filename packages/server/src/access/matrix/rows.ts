import type { Scope } from '../scopes.ts';
import { CALLERS, type CallerName } from './callers.ts';

/** What a caller meets on the verification `mine`: let in, or this status. */
export type Outcome = 'in' | 401 | 403 | 404;

/** What is expected of a route, caller by caller. Written by hand, not taken from the route's own definition. */
export interface Row {
  outcomes: Record<CallerName, Outcome>;
  /** What keys must be for. */
  scope?: Scope;
  /** What the route speaks of, which may be another's or not be there. */
  object: 'verification' | 'erased' | 'webhook' | false;
}

const everybody = (outcome: Outcome) =>
  Object.fromEntries(CALLERS.map((name) => [name, outcome])) as Record<CallerName, Outcome>;

const anybody: Row = { outcomes: everybody('in'), object: false };

const service = (scope: Scope, object: Row['object']): Row => ({
  scope,
  object,
  outcomes: {
    ...everybody(401),
    'the service': 'in',
    'the service with a key for all else': 403,
    'another service': object ? 404 : 'in',
  },
});

const verification = (scope: Scope): Row => ({
  scope,
  object: 'verification',
  outcomes: {
    ...service(scope, 'verification').outcomes,
    'the holder': 'in',
    'the holder of another verification': 404,
    'the holder of another tenant': 404,
  },
});

const reviewer = (wants: { object?: boolean; csrf?: boolean; decides?: boolean } = {}): Row => ({
  object: wants.object ? 'verification' : false,
  outcomes: {
    ...everybody(401),
    'a reviewer': 'in',
    'an auditor': wants.decides ? 403 : 'in',
    'a reviewer of another tenant': wants.object ? 404 : 'in',
    'a reviewer without the token of the page': wants.csrf ? 403 : 'in',
  },
});

/** One row a route, by verb and path. */
export const rows: Record<string, Row> = {
  'post /v1/verifications': service('verifications:write', false),
  'get /v1/verifications/{id}': verification('verifications:read'),
  'post /v1/verifications/{id}/token': service('verifications:write', 'verification'),
  'post /v1/verifications/{id}/sides/{side}/capture': verification('verifications:write'),
  'get /v1/verifications/{id}/sides/{side}/report': verification('verifications:read'),
  'get /v1/verifications/{id}/sides/{side}/original': service('originals:read', 'verification'),
  'post /v1/verifications/{id}/retry': verification('verifications:write'),
  'post /v1/verifications/{id}/continue': verification('verifications:write'),
  'post /v1/verifications/{id}/abandon': verification('verifications:write'),
  'delete /v1/verifications/{id}': service('erasure', 'verification'),
  'get /v1/verifications/{id}/erasure': service('erasure', 'erased'),
  'post /v1/reviewer/session': anybody,
  'get /v1/reviewer/sign-in': anybody,
  'get /v1/reviewer/sign-in/provider': anybody,
  'get /v1/reviewer/sign-in/provider/callback': anybody,
  'get /v1/reviewer/session': reviewer(),
  'delete /v1/reviewer/session': reviewer({ csrf: true }),
  'get /v1/reviews': reviewer(),
  'get /v1/reviews/{id}': reviewer({ object: true }),
  'get /v1/reviews/{id}/sides/{side}/picture': reviewer({ object: true }),
  'get /v1/reviews/{id}/sides/{side}/original': reviewer({ object: true }),
  'post /v1/reviews/{id}/decision': reviewer({ object: true, csrf: true, decides: true }),
  'post /v1/webhooks': service('webhooks:manage', false),
  'get /v1/webhooks': service('webhooks:manage', false),
  'delete /v1/webhooks/{id}': service('webhooks:manage', 'webhook'),
  'post /v1/webhooks/{id}/secret': service('webhooks:manage', 'webhook'),
  'post /v1/webhooks/{id}/disable': service('webhooks:manage', 'webhook'),
  'post /v1/webhooks/{id}/enable': service('webhooks:manage', 'webhook'),
  'get /v1/webhooks/{id}/deliveries': service('webhooks:manage', 'webhook'),
  'post /v1/webhooks/{id}/resend': service('webhooks:manage', 'webhook'),
  'get /.well-known/jwks.json': anybody,
  'get /healthz': anybody,
  'get /readyz': anybody,
};
