import type { Corners } from '@rectoverso/core/contract';
import { expect, it } from 'vitest';
import { cornerError } from './cornerError.ts';

const CARD: Corners = [
  [10, 10],
  [110, 10],
  [110, 70],
  [10, 70],
];

it('is nothing for the same corners', () => {
  expect(cornerError(CARD, CARD)).toBe(0);
});

it('is the mean distance against the long side', () => {
  const [a, b, c, d] = CARD;
  expect(cornerError(CARD, [[a[0] + 3, a[1] + 4], b, c, d])).toBeCloseTo(1.25);
});

it('is large for a card found upside down', () => {
  const [a, b, c, d] = CARD;
  expect(cornerError(CARD, [c, d, a, b])).toBeGreaterThan(100);
});
