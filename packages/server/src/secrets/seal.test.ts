import { createHash, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createKeyring } from './keyring.ts';
import { SealBrokenError, seal, unseal } from './seal.ts';

const key = randomBytes(32);
const bytes = Buffer.from('MARTIN');

describe('seal', () => {
  it('gives the bytes back, and never the same sealed form twice', () => {
    const sealed = seal(key, bytes, 'a');
    expect(unseal(key, sealed, 'a')).toEqual(bytes);
    expect(sealed.includes(bytes)).toBe(false);
    expect(seal(key, bytes, 'a')).not.toEqual(sealed);
  });

  it('does not open in another place, with another key, cut, or with any byte altered', () => {
    const sealed = seal(key, bytes, 'a');
    expect(() => unseal(key, sealed, 'b')).toThrow(SealBrokenError);
    expect(() => unseal(randomBytes(32), sealed, 'a')).toThrow(SealBrokenError);
    expect(() => unseal(key, sealed.subarray(0, 20), 'a')).toThrow(SealBrokenError);
    for (let index = 0; index < sealed.length; index += 1) {
      const altered = Buffer.from(sealed);
      altered[index] = altered[index]! ^ 1;
      expect(() => unseal(key, altered, 'a')).toThrow(SealBrokenError);
    }
  });
});

describe('createKeyring', () => {
  it('unwraps with a former master key as long as that one is on the ring', () => {
    const [former, present] = [randomBytes(32), randomBytes(32)];
    const { key: dataKey, wrapped } = createKeyring([former]).newDataKey('blob');
    expect(createKeyring([present, former]).unwrap(wrapped, 'blob')).toEqual(dataKey);
    expect(() => createKeyring([present]).unwrap(wrapped, 'blob')).toThrow(SealBrokenError);
    expect(() => createKeyring([former]).unwrap(wrapped, 'another blob')).toThrow(SealBrokenError);
  });

  it('derives a key for each purpose from each master key, the present one first', () => {
    const [former, present] = [randomBytes(32), randomBytes(32)];
    const [first, second] = createKeyring([present, former]).derive('audit');
    expect([second]).toEqual(createKeyring([former]).derive('audit'));
    expect(first.key).not.toEqual(second?.key);
    expect(createKeyring([present]).derive('another')[0].key).not.toEqual(first.key);
  });

  it('opens keys of the first format, whose places named no tenant, and wraps them anew with theirs', () => {
    const master = randomBytes(32);
    const id = createHash('sha256').update(master).digest().subarray(0, 4);
    const first = Buffer.concat([id, seal(master, key, 'verification:9:key')]);
    const ring = createKeyring([master]);
    expect(ring.unwrap(first, 'tenant:7:verification:9:key')).toEqual(key);
    expect(() => ring.unwrap(first, 'tenant:7:verification:8:key')).toThrow(SealBrokenError);
    const fresh = ring.rewrap(first, 'tenant:7:verification:9:key');
    expect(fresh.subarray(0, ring.current.length)).toEqual(ring.current);
    expect(ring.unwrap(fresh, 'tenant:7:verification:9:key')).toEqual(key);
    expect(() => ring.unwrap(fresh, 'tenant:8:verification:9:key')).toThrow(SealBrokenError);
  });

  it('refuses a master key of another length', () => {
    expect(() => createKeyring([randomBytes(16)])).toThrow('expected a master key of 32 bytes but received 16');
  });
});
