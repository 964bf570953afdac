import { describe, expect, it } from 'vitest';
import { receiptNumber } from './receiptNumber.ts';

describe('receiptNumber', () => {
  it('gives another number each time, without characters that look alike', () => {
    const numbers = Array.from({ length: 200 }, receiptNumber);
    expect(new Set(numbers).size).toBe(200);
    for (const number of numbers) expect(number).toMatch(/^RC-[^\W015280OILSZB]{4}-[^\W015280OILSZB]{4}$/);
  });
});
