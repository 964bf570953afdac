import { describe, expect, it } from 'vitest';
import { stepOf } from './stepOf.ts';

describe('stepOf', () => {
  it('comes back to the photos when a reviewer asks for more', () => {
    expect(stepOf('verification', 'in_review')).toBe('result');
    expect(stepOf('verification', 'more_asked')).toBe('capture');
  });

  it('ends with the result, whichever it is', () => {
    for (const state of ['approved', 'rejected', 'abandoned', 'expired', 'erased'] as const) {
      expect(stepOf('verification', state)).toBe('result');
    }
  });

  it('is at the photos while a reloaded verification is on its way', () => {
    expect(stepOf('verification', undefined)).toBe('capture');
    expect(stepOf('names', undefined)).toBe('names');
  });
});
