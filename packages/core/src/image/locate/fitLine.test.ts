import { expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { thinEdges } from './edgePixels.ts';
import { fitLine } from './fitLine.ts';

const halves = painted(120, 80, (x) => (x >= 30 ? [200, 200, 200] : [50, 50, 50]));
const pixels = thinEdges(edgeMap(halves), 3);

it('moves a line onto the edge that it nearly lies on', () => {
  // Offsets count from the centre: the edge at x = 30 lies 30 px left of it.
  const { nx, ny, offset } = fitLine(pixels, { nx: Math.cos(0.02), ny: Math.sin(0.02), offset: -29.5 });
  expect(Math.abs(nx)).toBeCloseTo(1, 4);
  expect(ny).toBeCloseTo(0, 3);
  expect(Math.abs(offset * nx + 30)).toBeLessThanOrEqual(0.5);
});

it('leaves a line where there is no edge', () => {
  const line = { nx: 1, ny: 0, offset: 20 };
  expect(fitLine(pixels, line)).toEqual(line);
});
