import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import type { DerivedKey, Keyring } from './keyring.ts';

/** What comes before the 32 bytes of a private key in PKCS#8 (RFC 8410 §7). */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A public key as others read it (RFC 7517, RFC 8037). */
export interface PublicJwk {
  kty: 'OKP';
  crv: 'Ed25519';
  alg: 'EdDSA';
  use: 'sig';
  kid: string;
  x: string;
}

/**
 * `claims` as a JSON Web Signature in its compact form (RFC 7515), signed with Ed25519 by a key that is derived from the
 * present master key for this purpose: anybody who has the public key can tell that it is ours and unaltered.
 */
export function signClaims(keyring: Keyring, purpose: string, claims: Record<string, unknown>): string {
  const [present] = keyring.derive(purpose);
  const header = { alg: 'EdDSA', kid: present.id.toString('hex') };
  const signed = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign(null, Buffer.from(signed), privateKeyOf(present)).toString('base64url')}`;
}

/** The public keys for a purpose, of the present and the former master keys. */
export function publicKeysOf(keyring: Keyring, purpose: string): PublicJwk[] {
  return keyring.derive(purpose).map((derived) => {
    const { x = '' } = createPublicKey(privateKeyOf(derived)).export({ format: 'jwk' });
    return { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: derived.id.toString('hex'), x };
  });
}

/** The Ed25519 key that a derived key is the seed of. */
export function privateKeyOf({ key }: DerivedKey): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, key]), format: 'der', type: 'pkcs8' });
}
