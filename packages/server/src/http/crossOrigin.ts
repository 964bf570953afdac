import type { Request, RequestHandler, Response } from 'express';
import type { Caller } from '../access/caller.ts';
import type { Origins } from '../access/origins.ts';
import { ProblemError } from '../problem.ts';

const PREFLIGHT_AGE_S = 600;

/**
 * Lets pages of the tenants' origins (`https://shop.example`) call this part of the API with a token. No cookie ever
 * goes with such a call. A preflight says neither token nor tenant, so here an origin need only be some tenant's;
 * `requireOrigin` holds it to the caller's own once they are known.
 */
export function crossOrigin(origins: Origins): RequestHandler {
  return async (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin !== undefined && (await origins.isKnown(origin))) {
      response.set({
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Expose-Headers': 'Retry-After',
      });
      if (request.method === 'OPTIONS') {
        response.set({
          'Access-Control-Allow-Methods': 'GET, POST',
          'Access-Control-Allow-Headers': 'Authorization, Content-Type, Accept-Language, Idempotency-Key',
          'Access-Control-Max-Age': String(PREFLIGHT_AGE_S),
        });
        response.status(204).end();
        return;
      }
    }
    next();
  };
}

/**
 * Throws `auth.origin`, before anything is done, where a page of an origin that the caller's tenant does not list asks
 * with the tenant's token or key; the page may not even read the refusal. Pages served from our own origin, and
 * callers that are no pages, are let through.
 */
export async function requireOrigin(
  origins: Origins,
  caller: Caller,
  request: Request,
  response: Response,
): Promise<void> {
  const { origin, host } = request.headers;
  if (origin === undefined || (caller.role !== 'holder' && caller.role !== 'service')) return;
  if (URL.canParse(origin) && new URL(origin).host === host) return;
  if (await origins.isOf(caller.tenantId, origin)) return;
  response.removeHeader('Access-Control-Allow-Origin');
  throw new ProblemError('auth.origin');
}
