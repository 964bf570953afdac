import { randomBytes, scrypt } from 'node:crypto';
import { promisify } from 'node:util';
import { sameBytes } from './secret.ts';

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(scrypt);

/** OWASP's password storage cheat sheet, the variant that takes 16 MiB. */
const COST = { N: 2 ** 14, r: 8, p: 5, maxmem: 32 * 1024 * 1024 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** scrypt of a password, as `salt (16 bytes) ‖ hash (32 bytes)`. */
export async function hashPassword(password: string): Promise<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  return Buffer.concat([salt, await derive(password, salt, HASH_BYTES, COST)]);
}

/**
 * True where `stored` was made from this password. With `stored` null (no such account) it takes as long and is false,
 * so that the time does not tell which names exist.
 */
export async function isPassword(password: string, stored: Uint8Array | null): Promise<boolean> {
  const known = stored ?? new Uint8Array(SALT_BYTES + HASH_BYTES);
  const salt = Buffer.from(known.subarray(0, SALT_BYTES));
  return sameBytes(await derive(password, salt, HASH_BYTES, COST), known.subarray(SALT_BYTES)) && stored !== null;
}
