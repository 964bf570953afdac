import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { KEY_BYTES, SealBrokenError, seal, unseal } from './seal.ts';

const KEY_ID_BYTES = 4;
/** Leads a wrapped key: format (1 byte), id of the master key, sealed data key. */
const FORMAT = Buffer.of(2);
/** The first format had no leading byte, and its places named no tenant. */
const FIRST_FORMAT_BYTES = 64;

/** Wraps data keys with the master key. A wrapped key names its master key, so that the master can be replaced. */
export interface Keyring {
  /** How a key wrapped as of now begins. */
  readonly current: Buffer;
  /** A new random data key, and the same key wrapped for storage at `place`. */
  newDataKey(place: string): { key: Buffer; wrapped: Buffer };
  /** Throws `SealBrokenError` where the wrapped key was altered, moved, or its master key is not on the ring. */
  unwrap(wrapped: Uint8Array, place: string): Buffer;
  /**
   * Keys of 32 bytes for a purpose of their own, one from each master key and named as it is, the present one first
   * (HKDF-SHA-256, RFC 5869).
   */
  derive(purpose: string): readonly [DerivedKey, ...DerivedKey[]];
  /** The same data key wrapped as of now. Throws like `unwrap`. */
  rewrap(wrapped: Uint8Array, place: string): Buffer;
}

export interface DerivedKey {
  id: Buffer;
  key: Buffer;
}

/**
 * A keyring over one or more master keys of 32 bytes: the first wraps, all unwrap.
 *
 * @example
 * const { key, wrapped } = createKeyring([master]).newDataKey('tenant:7:verification:9:key');
 */
export function createKeyring(masterKeys: readonly [Uint8Array, ...Uint8Array[]]): Keyring {
  for (const key of masterKeys) {
    if (key.length !== KEY_BYTES) {
      throw new Error(`expected a master key of ${KEY_BYTES} bytes but received ${key.length}`);
    }
  }
  const derived = new Map<string, readonly [DerivedKey, ...DerivedKey[]]>();
  const [first] = masterKeys;
  const current = Buffer.concat([FORMAT, idOf(first)]);
  const byId = new Map(masterKeys.map((key) => [idOf(key).toString('hex'), key]));

  function unwrap(wrapped: Uint8Array, place: string): Buffer {
    const old = wrapped.length === FIRST_FORMAT_BYTES;
    const rest = old ? wrapped : wrapped.subarray(FORMAT.length);
    const master = byId.get(Buffer.from(rest.subarray(0, KEY_ID_BYTES)).toString('hex'));
    if (!master) throw new SealBrokenError();
    return unseal(master, rest.subarray(KEY_ID_BYTES), old ? place.replace(/^tenant:[^:]+:/, '') : place);
  }

  const wrap = (key: Uint8Array, place: string) => Buffer.concat([current, seal(first, key, place)]);
  return {
    current,
    newDataKey(place) {
      const key = randomBytes(KEY_BYTES);
      return { key, wrapped: wrap(key, place) };
    },
    derive(purpose) {
      const [present, ...former] = masterKeys;
      const keys = derived.get(purpose) ?? [
        deriveKey(present, purpose),
        ...former.map((key) => deriveKey(key, purpose)),
      ];
      derived.set(purpose, keys);
      return keys;
    },
    unwrap,
    rewrap: (wrapped, place) => wrap(unwrap(wrapped, place), place),
  };
}

function deriveKey(masterKey: Uint8Array, purpose: string): DerivedKey {
  const key = hkdfSync('sha256', masterKey, '', `rectoverso ${purpose}`, KEY_BYTES);
  return { id: idOf(masterKey), key: Buffer.from(key) };
}

function idOf(masterKey: Uint8Array): Buffer {
  return createHash('sha256').update(masterKey).digest().subarray(0, KEY_ID_BYTES);
}
