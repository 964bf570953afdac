import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const SECRET_BYTES = 32;

/** What a bearer secret opens; the prefix tells people, and secret scanners, what they have found. */
export type SecretPrefix = 'rvk' | 'rvt' | 'rvs';

/** A new secret of 256 bits, `<prefix>_<43 base64url characters>`. */
export function newSecret(prefix: SecretPrefix): string {
  return `${prefix}_${randomBytes(SECRET_BYTES).toString('base64url')}`;
}

/** True where `text` has the shape of such a secret; says nothing about its being known. */
export function isSecret(text: string, prefix: SecretPrefix): boolean {
  return new RegExp(`^${prefix}_[A-Za-z0-9_-]{43}$`).test(text);
}

/** SHA-256: enough for secrets of full entropy, and the only form of them that is stored. */
export function hashSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** Compares in a time that does not depend on where the two differ. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
