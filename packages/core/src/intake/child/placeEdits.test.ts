import { describe, expect, it } from 'vitest';
import { type Edits, NO_EDITS } from '../../contract/edits.ts';
import type { Point } from '../../contract/geometry.ts';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import { placeEdits } from './placeEdits.ts';

const size = { width: 400, height: 300 };

function expectPoint([x, y]: Point, [toX, toY]: Point) {
  expect(x).toBeCloseTo(toX, 6);
  expect(y).toBeCloseTo(toY, 6);
}

/** Where a point of the upright picture comes to lie. */
function placeOf(point: Point, edits: Partial<Edits>, longSide = 1000): Point {
  return applyAffine(invertAffine(placeEdits(size, { ...NO_EDITS, ...edits }, longSide).toUpright), point);
}

describe('placeEdits', () => {
  it('leaves a picture without edits as it is, and shrinks only what is too long', () => {
    expect(placeEdits(size, NO_EDITS, 1000)).toMatchObject(size);
    const { toUpright, ...half } = placeEdits(size, NO_EDITS, 200);
    expect(half).toEqual({ width: 200, height: 150 });
    expectPoint(applyAffine(toUpright, [200, 150]), [400, 300]);
  });

  it('turns clockwise about the centre, into the bounding box', () => {
    expect(placeEdits(size, { ...NO_EDITS, rotation: 90 }, 1000)).toMatchObject({ width: 300, height: 400 });
    expectPoint(placeOf([0, 0], { rotation: 90 }), [300, 0]);
    expectPoint(placeOf([0, 0], { rotation: -90 }), [0, 400]);
    expectPoint(placeOf([0, 0], { rotation: 540 }), [400, 300]);
    const box = placeEdits(size, { ...NO_EDITS, rotation: 30 }, 1000);
    expect(box.width).toBe(Math.round(400 * Math.cos(Math.PI / 6) + 150));
    expect(box.height).toBe(Math.round(200 + 300 * Math.cos(Math.PI / 6)));
    // The top left corner rises until it touches the top of the box.
    expectPoint(placeOf([0, 0], { rotation: 30 }).map(Math.round) as Point, [150, 0]);
  });

  it('crops in fractions of the turned picture, at the scale of the original', () => {
    const edits = { rotation: 90, crop: { x: 0.5, y: 0.25, width: 0.4, height: 0.5 } };
    expect(placeEdits(size, { ...NO_EDITS, ...edits }, 1000)).toMatchObject({ width: 120, height: 200 });
    // The centre of the picture lies at (150, 200) of the box, whose crop starts at (150, 100).
    expectPoint(placeOf([200, 150], edits), [0, 100]);
    expectPoint(placeOf([200, 150], edits, 100), [0, 50]);
  });

  it('keeps at least a pixel', () => {
    const crop = { x: 1, y: 1, width: 0, height: 0 };
    expect(placeEdits(size, { ...NO_EDITS, crop }, 1000)).toMatchObject({ width: 1, height: 1 });
    expect(placeEdits({ width: 10_000, height: 1 }, NO_EDITS, 100)).toMatchObject({ width: 100, height: 1 });
  });
});
