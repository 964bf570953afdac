import { describe, expect, it } from 'vitest';
import type { Corners } from '../../contract/geometry.ts';
import { drawnCard, laid, painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { findLines } from './findLines.ts';
import { proposeQuads } from './proposeQuads.ts';
import { borderSides, traceSide } from './traceSide.ts';

const corners: Corners = [
  [90, 60],
  [340, 90],
  [315, 265],
  [70, 230],
];
const edges = edgeMap(
  laid(
    drawnCard(3),
    corners,
    painted(420, 320, () => [60, 70, 80]),
  ),
);
const sides = [...findLines(edges, 3, 40).map((line) => traceSide(edges, line, 3)), ...borderSides(edges)];

describe('proposeQuads', () => {
  it('puts the card first, clockwise from a long side', () => {
    const [best] = proposeQuads(sides, edges);
    best!.corners.forEach(([x, y], index) => {
      const nearest = Math.min(...corners.map(([cx, cy]) => Math.hypot(cx - x, cy - y)));
      expect(nearest, `corner ${index}`).toBeLessThan(3);
    });
    const [a, b, c] = best!.corners;
    expect(Math.hypot(b[0] - a[0], b[1] - a[1])).toBeGreaterThan(Math.hypot(c[0] - b[0], c[1] - b[1]));
    expect(best!.onBorder).toEqual([false, false, false, false]);
  });

  it('makes no quadrilateral of lines that cannot bound one', () => {
    const parallel = sides.filter(({ line, onBorder }) => !onBorder && Math.abs(line.ny) > 0.9);
    expect(proposeQuads(parallel, edges)).toEqual([]);
  });
});
