import { expect, it } from 'vitest';
import { limitFigure, neverFigure, shareFigure } from './figure.ts';

it('meets a share or misses it', () => {
  expect(shareFigure('advice', { right: 92, of: 100 }, 92)).toMatchObject({ bar: '≥ 92 %', met: true });
  expect(shareFigure('advice', { right: 91, of: 100 }, 92)).toMatchObject({ met: false });
  expect(shareFigure('advice', { right: 0, of: 0 }, 92)).toMatchObject({ figure: '–', met: null });
});

it('says how often what must never happen did', () => {
  expect(neverFigure('accepted', { right: 1, of: 40 })).toEqual({
    what: 'accepted',
    figure: '1 of 40',
    bar: '0',
    met: false,
  });
  expect(neverFigure('accepted', { right: 0, of: 40 })).toMatchObject({ met: true });
});

it('meets limits with the median and the 95th percentile', () => {
  const values = Array.from({ length: 100 }, (_, i) => i);
  expect(limitFigure('time', values, { median: 50, p95: 95 }, 'ms')).toMatchObject({
    figure: 'median 50, p95 95 ms (100)',
    bar: 'median ≤ 50, p95 ≤ 95 ms',
    met: true,
  });
  expect(limitFigure('time', values, { median: 50, p95: 94 }, 'ms').met).toBe(false);
  expect(limitFigure('time', values, { median: 49 }, 'ms').met).toBe(false);
});
