import type { IncomingHttpHeaders } from 'node:http';
import { ProblemError } from '../problem.ts';

export const IDEMPOTENCY_KEY = 'Idempotency-Key';
const LONGEST = 255;

/**
 * The key that the caller names its request by, or null; in quotes, as draft-ietf-httpapi-idempotency-key-header writes
 * it, or bare, as most write it. Throws `request.invalid` for anything but 1 to 255 printable characters of ASCII.
 */
export function readIdempotencyKey(headers: IncomingHttpHeaders): string | null {
  const sent = headers[IDEMPOTENCY_KEY.toLowerCase()];
  if (sent === undefined) return null;
  const key = String(sent).replace(/^"(.*)"$/, '$1');
  if (key.length > LONGEST || !/^[\x21-\x7e]+$/.test(key)) {
    throw new ProblemError('request.invalid', { members: [IDEMPOTENCY_KEY] });
  }
  return key;
}
