import { createHash, createHmac, randomBytes } from 'node:crypto';
import { KEY_BYTES, SealBrokenError, seal, unseal } from './seal.ts';

const KEY_ID_BYTES = 4;

/** Wraps data keys with the master key. A wrapped key names its master key, so that the master can be replaced. */
export interface Keyring {
  /** A new random data key, and the same key wrapped for storage at `place`. */
  newDataKey(place: string): { key: Buffer; wrapped: Buffer };
  /** Throws `SealBrokenError` where the wrapped key was altered, moved, or its master key is not on the ring. */
  unwrap(wrapped: Uint8Array, place: string): Buffer;
  /** The same 32 bytes for the same text as long as the master key stays, and nothing to find the text by. */
  pseudonym(text: string): Buffer;
}

/** A keyring over one or more master keys of 32 bytes: the first wraps, all unwrap. */
export function createKeyring(masterKeys: readonly [Uint8Array, ...Uint8Array[]]): Keyring {
  for (const key of masterKeys) {
    if (key.length !== KEY_BYTES) {
      throw new Error(`expected a master key of ${KEY_BYTES} bytes but received ${key.length}`);
    }
  }
  const byId = new Map(masterKeys.map((key) => [idOf(key).toString('hex'), key]));
  return {
    newDataKey(place) {
      const key = randomBytes(KEY_BYTES);
      return { key, wrapped: Buffer.concat([idOf(masterKeys[0]), seal(masterKeys[0], key, place)]) };
    },
    unwrap(wrapped, place) {
      const master = byId.get(Buffer.from(wrapped.subarray(0, KEY_ID_BYTES)).toString('hex'));
      if (!master) throw new SealBrokenError();
      return unseal(master, wrapped.subarray(KEY_ID_BYTES), place);
    },
    pseudonym: (text) => createHmac('sha256', masterKeys[0]).update(`pseudonym:${text}`).digest(),
  };
}

function idOf(masterKey: Uint8Array): Buffer {
  return createHash('sha256').update(masterKey).digest().subarray(0, KEY_ID_BYTES);
}
