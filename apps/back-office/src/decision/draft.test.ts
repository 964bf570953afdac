import { describe, expect, it } from 'vitest';
import { EMPTY_DRAFT, missingIn, toggleReason } from './draft.ts';

describe('missingIn', () => {
  it('asks for an outcome, then for a reason where the holder must be told why', () => {
    expect(missingIn(EMPTY_DRAFT)).toBe('outcome');
    expect(missingIn({ outcome: 'rejected', reason: '  ' })).toBe('reason');
    expect(missingIn({ outcome: 'more_asked', reason: '' })).toBe('reason');
    expect(missingIn({ outcome: 'approved', reason: '' })).toBeNull();
    expect(missingIn({ outcome: 'rejected', reason: 'Floue.' })).toBeNull();
  });
});

describe('toggleReason', () => {
  it('adds a reason after what was written and takes it out again', () => {
    const both = toggleReason('Bonjour.', 'Image floue.');
    expect(both).toBe('Bonjour. Image floue.');
    expect(toggleReason(both, 'Image floue.')).toBe('Bonjour.');
    expect(toggleReason('', 'Image floue.')).toBe('Image floue.');
  });
});
