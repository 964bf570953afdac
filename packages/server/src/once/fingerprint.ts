import { createHash } from 'node:crypto';
import type { Caller } from '../access/caller.ts';
import { canonicalJson } from './canonicalJson.ts';

/** A request as its route has read it: who asks for what, with which values. */
export interface Asked {
  method: string;
  /** The pattern of the route: `/v1/verifications/{id}`. */
  path: string;
  caller: Caller;
  params: object;
  query: object;
  /** As the contract's schema made it; bytes of files are counted by their SHA-256. */
  body: unknown;
}

/**
 * SHA-256 over what a request asks, the same for two requests that ask the same: members in any order, defaults left out
 * or spelt out, a form cut into parts in another way. Personal values can be guessed from it, so it is stored sealed.
 */
export function fingerprintOf({ method, path, caller, params, query, body }: Asked): Buffer {
  const asked = canonicalJson([method, path, scopeOf(caller), params, query, withHashes(body) ?? null]);
  return createHash('sha256').update(asked).digest();
}

/** Whose a key is: the same key of two callers is two keys. What a service asks under any of its API keys is its own. */
export function scopeOf(caller: Caller): string {
  switch (caller.role) {
    case 'service':
      return `tenant:${caller.tenantId}`;
    case 'holder':
      return `holder:${caller.verificationId}`;
    case 'reviewer':
      return `reviewer:${caller.reviewerId}`;
    case 'anybody':
      return 'anybody';
  }
}

function withHashes(value: unknown): unknown {
  if (value instanceof Uint8Array) return { sha256: createHash('sha256').update(value).digest('hex') };
  if (Array.isArray(value)) return value.map(withHashes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withHashes(member)]));
}
