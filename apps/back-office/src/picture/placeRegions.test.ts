import { NO_EDITS, type Region } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import type { SideFinding } from '../findings/groupFindings.ts';
import { placeRegions } from './placeRegions.ts';
import { throughEdits } from './throughEdits.ts';

const upright = { width: 400, height: 200 };
const square = (x: number, y: number): Region => [
  [x, y],
  [x + 40, y],
  [x + 40, y + 40],
  [x, y + 40],
];
const glareAt = (marker: number | null, region?: Region): SideFinding => ({
  side: 'recto',
  finding: { code: 'image.glare', status: 'fail', region },
  marker,
});

describe('placeRegions', () => {
  it('gives each region its bounds in fractions of the picture', () => {
    const [placed] = placeRegions([glareAt(1, square(100, 100))], throughEdits(upright, NO_EDITS));
    expect(placed).toMatchObject({ marker: 1, topLeft: [0.25, 0.5], bottomRight: [0.35, 0.7] });
  });

  it('sets the numbers of regions that begin at the same place side by side', () => {
    const findings = [glareAt(1, square(100, 100)), glareAt(2, square(101, 101)), glareAt(3, square(300, 100))];
    const placed = placeRegions(findings, throughEdits(upright, NO_EDITS));
    expect(placed.map(({ shift }) => shift)).toEqual([0, 1, 0]);
  });

  it('leaves out what the crop cut away and findings without a region', () => {
    const right = throughEdits(upright, { ...NO_EDITS, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } });
    const placed = placeRegions([glareAt(1, square(0, 0)), glareAt(2, square(180, 0)), glareAt(null)], right);
    expect(placed.map(({ marker }) => marker)).toEqual([2]);
  });
});
