import { expect, it } from 'vitest';
import { settleReadings } from './settleReadings.ts';

const a = { value: 'A', confidence: 0.9 };
const b = { value: 'B', confidence: 0.95 };

it('is surer of two readings that agree than of each', () => {
  const settled = settleReadings([a, { ...a, confidence: 0.7 }])!;
  expect(settled.value).toBe('A');
  expect(settled.confidence).toBeCloseTo(0.97);
});
it('is not surer for a third one', () =>
  expect(settleReadings([a, a, { ...a, confidence: 0.2 }])).toEqual(settleReadings([a, a])));
it('lets two outvote one', () => expect(settleReadings([a, b, { ...a, confidence: 0.6 }])!.value).toBe('A'));
it('stays in doubt where all differ, or one alone succeeded', () => {
  expect(settleReadings([a, b, { value: 'C', confidence: 0.1 }])).toEqual({ value: 'B', confidence: 0.5 });
  expect(settleReadings([a, null, null])).toEqual({ value: 'A', confidence: 0.5 });
});
it('gives nothing where nothing was read', () => expect(settleReadings([null, null])).toBeNull());
