import type { RequestHandler } from 'express';

const PREFLIGHT_AGE_S = 600;

/**
 * Lets pages of the listed origins (`https://shop.example`) call this part of the API with a token. No cookie ever
 * goes with such a call.
 */
export function crossOrigin(origins: readonly string[]): RequestHandler {
  const allowed = new Set(origins);
  return (request, response, next) => {
    response.vary('Origin');
    const { origin } = request.headers;
    if (origin !== undefined && allowed.has(origin)) {
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
