import { describe, expect, it } from 'vitest';
import { readAccess, writeAccess } from './storedAccess.ts';

/** A browser's storage, in memory. */
function openStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

const access = { apiUrl: 'http://127.0.0.1:1', verificationId: 'id', token: 'token' };

describe('stored access', () => {
  it('is found again after a reload and forgotten when told', () => {
    const store = openStore();
    writeAccess(store, access);
    expect(readAccess(store)).toEqual(access);
    writeAccess(store, null);
    expect(readAccess(store)).toBeNull();
  });

  it.each(['{', '"text"', '{"apiUrl":"x"}', '{"apiUrl":"x","verificationId":"","token":"t"}'])(
    'starts anew rather than fail on %s',
    (damaged) => {
      const store = { ...openStore(), getItem: () => damaged };
      expect(readAccess(store)).toBeNull();
    },
  );
});
