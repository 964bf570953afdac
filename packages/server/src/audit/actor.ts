import { AsyncLocalStorage } from 'node:async_hooks';
import type { Caller } from '../access/caller.ts';

/** Who does something: a caller of the API, or the service by itself. */
export interface Actor {
  role: Caller['role'] | 'system';
  /** The reviewer, the service's tenant or the holder's verification; null where there is none. */
  id: string | null;
}

const SYSTEM: Actor = { role: 'system', id: null };
const context = new AsyncLocalStorage<Actor>();

/** Runs `work` as one who called: what it changes is written down under their name. No route has to pass it on, or can forget to. */
export function actAs<Result>(caller: Caller, work: () => Promise<Result>): Promise<Result> {
  return context.run({ role: caller.role, id: idOf(caller) }, work);
}

/** Who acts now; the service itself outside `actAs`. */
export function presentActor(): Actor {
  return context.getStore() ?? SYSTEM;
}

function idOf(caller: Caller): string | null {
  if (caller.role === 'reviewer') return caller.reviewerId;
  if (caller.role === 'service') return caller.tenantId;
  return caller.role === 'holder' ? caller.verificationId : null;
}
