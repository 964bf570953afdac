import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * The headers of every answer. The page may run its own scripts only, show what the holder picked (`blob:`), and talk to
 * this service and to the API's origin.
 */
export function securityHeaders(apiUrl: string): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'font-src': ["'self'"],
        'img-src': ["'self'", 'blob:', 'data:'],
        'connect-src': ["'self'", new URL(apiUrl).origin],
        'worker-src': ["'self'", 'blob:'],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  });
}
