import { expect, it } from 'vitest';
import { settleReadings } from './settleReadings.ts';

const a = { value: 'A', confidence: 0.9 };
const b = { value: 'B', confidence: 0.95 };

it('is as sure of two readings that agree as the surer one', () =>
  expect(settleReadings([a, { ...a, confidence: 0.7 }])).toEqual(a));
it('lets two outvote one', () => expect(settleReadings([a, b, { ...a, confidence: 0.6 }])).toEqual(a));
it('stays in doubt where all differ, or one alone succeeded', () => {
  expect(settleReadings([a, b, { value: 'C', confidence: 0.1 }])).toEqual({ value: 'B', confidence: 0.5 });
  expect(settleReadings([a, null, null])).toEqual({ value: 'A', confidence: 0.5 });
});
it('gives nothing where nothing was read', () => expect(settleReadings([null, null])).toBeNull());
