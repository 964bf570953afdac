import { describe, expect, it } from 'vitest';
import { painted } from '../drawnCard.ts';
import { edgeMap } from './edgeMap.ts';
import { findLines } from './findLines.ts';

describe('findLines', () => {
  it('finds a slanted edge to a fraction of a pixel and a degree', () => {
    const angle = 0.35;
    const [nx, ny] = [Math.cos(angle), Math.sin(angle)];
    const halves = painted(300, 200, (x, y) => {
      const beyond = Math.min(1, Math.max(0, nx * (x + 0.5) + ny * (y + 0.5) - 180 + 0.5));
      return [60 + 90 * beyond, 60 + 90 * beyond, 60];
    });
    const [line] = findLines(edgeMap(halves), 3, 5);
    const sign = Math.sign(line!.nx);
    expect(Math.atan2(sign * line!.ny, sign * line!.nx)).toBeCloseTo(angle, 2);
    expect(Math.abs(sign * line!.offset - 180)).toBeLessThan(0.4);
  });

  it('names the longest first and each once', () => {
    const frame = painted(200, 200, (x, y) =>
      x > 40 && x < 160 && y > 70 && y < 130 ? [200, 200, 200] : [50, 50, 50],
    );
    const lines = findLines(edgeMap(frame), 3, 10);
    expect(lines.length).toBeGreaterThanOrEqual(4);
    expect(lines.length).toBeLessThanOrEqual(6);
    for (const line of lines.slice(0, 2)) expect(Math.abs(line.ny)).toBeGreaterThan(0.99);
  });

  it('keeps places for lines across a grain', () => {
    const grain = painted(400, 300, (x, y) => {
      const level = 90 + 12 * Math.sin(y / 1.5) + (x > 250 ? 130 : 0);
      return [level, level, level];
    });
    expect(findLines(edgeMap(grain), 3, 12).some(({ nx }) => Math.abs(nx) > 0.99)).toBe(true);
  });
});
