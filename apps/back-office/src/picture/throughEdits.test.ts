import { NO_EDITS, type Point } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { throughEdits } from './throughEdits.ts';

const upright = { width: 400, height: 200 };

function expectPoint(actual: Point, expected: Point) {
  expect(actual[0]).toBeCloseTo(expected[0], 6);
  expect(actual[1]).toBeCloseTo(expected[1], 6);
}

describe('throughEdits', () => {
  it('changes nothing but the unit without edits', () => {
    expectPoint(throughEdits(upright, NO_EDITS)([100, 50]), [0.25, 0.25]);
  });

  it('turns clockwise: the top left corner goes to the top right', () => {
    const place = throughEdits(upright, { ...NO_EDITS, rotation: 90 });
    expectPoint(place([0, 0]), [1, 0]);
    expectPoint(place([400, 0]), [1, 1]);
  });

  it('counts from the crop', () => {
    const place = throughEdits(upright, { ...NO_EDITS, crop: { x: 0.5, y: 0.25, width: 0.5, height: 0.5 } });
    expectPoint(place([200, 50]), [0, 0]);
    expectPoint(place([300, 100]), [0.5, 0.5]);
  });

  it('keeps the centre in the centre at any angle', () => {
    expectPoint(throughEdits(upright, { ...NO_EDITS, rotation: 33 })([200, 100]), [0.5, 0.5]);
  });
});
