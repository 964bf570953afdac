import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

export const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Sealed bytes that were altered, cut, moved to another row or sealed with another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';

  constructor() {
    super('expected bytes sealed for this place with this key but received others');
  }
}

/**
 * AES-256-GCM: initialisation vector (12 bytes), ciphertext, tag (16 bytes). `place` says what the bytes are and where
 * they belong (`verification:<id>:note`); it is authenticated, not stored, so that sealed bytes moved elsewhere do not open.
 */
export function seal(key: Uint8Array, bytes: Uint8Array, place: string): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
  return Buffer.concat([iv, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** The bytes that `seal` was given with the same key and place. Throws `SealBrokenError` for anything else. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place: string): Buffer {
  if (sealed.length < IV_BYTES + TAG_BYTES) throw new SealBrokenError();
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(place))
    .setAuthTag(sealed.subarray(sealed.length - TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealBrokenError();
  }
}
