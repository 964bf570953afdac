import { describe, expect, it } from 'vitest';
import { medianFilter } from './medianFilter.ts';

describe('medianFilter', () => {
  it('takes out a line thinner than half of its length and keeps an edge where it is', () => {
    const data = Float32Array.from({ length: 40 * 20 }, (_, at) => (at % 40 < 20 ? 200 : at % 40 === 30 ? 0 : 90));
    const filtered = medianFilter({ data, width: 40, height: 20 }, 5).data;
    expect([...filtered.subarray(400, 440)]).toEqual([...new Array(20).fill(200), ...new Array(20).fill(90)]);
  });
});
