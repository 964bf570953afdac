import { NO_EDITS, type Point } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { editedView } from './editedView.ts';

const PICTURE = { width: 400, height: 200 };
const near = ([x, y]: Point): Point => [Math.round(x * 1e6) / 1e6 + 0, Math.round(y * 1e6) / 1e6 + 0];

describe('editedView', () => {
  it('leaves the original as it is', () => {
    const { viewBox, toView } = editedView(NO_EDITS, PICTURE);
    expect(viewBox).toEqual({ x: 0, y: 0, width: 400, height: 200 });
    expect(near(toView([30, 50]))).toEqual([30, 50]);
  });

  it('turns a point clockwise with the picture', () => {
    const right = editedView({ ...NO_EDITS, rotation: 90 }, PICTURE);
    expect(right.viewBox.width).toBeCloseTo(200, 9);
    expect(right.viewBox.height).toBeCloseTo(400, 9);
    // The top left corner of a picture turned to the right is at the top right.
    expect(near(right.toView([0, 0]))).toEqual([200, 0]);
    expect(near(right.toView([400, 200]))).toEqual([0, 400]);
    const over = editedView({ ...NO_EDITS, rotation: 180 }, PICTURE);
    expect(near(over.toView([0, 0]))).toEqual([400, 200]);
  });

  it('keeps the centre in the centre at any angle', () => {
    for (const rotation of [-37, 12.5, 271]) {
      const { viewBox, toView } = editedView({ ...NO_EDITS, rotation }, PICTURE);
      expect(near(toView([200, 100]))).toEqual(near([viewBox.width / 2, viewBox.height / 2]));
    }
  });

  it('shows the crop alone, in px of the turned picture', () => {
    const edits = { ...NO_EDITS, rotation: 90, crop: { x: 0.5, y: 0.25, width: 0.5, height: 0.5 } };
    const { viewBox } = editedView(edits, PICTURE);
    expect(near([viewBox.x, viewBox.y])).toEqual([100, 100]);
    expect(near([viewBox.width, viewBox.height])).toEqual([100, 200]);
  });

  it('tells SVG the same as it tells of a point', () => {
    const { transform, toView } = editedView({ ...NO_EDITS, rotation: 33 }, PICTURE);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = transform.slice('matrix('.length, -1).split(' ').map(Number);
    const [x, y]: Point = [120, 45];
    expect(near([a * x + c * y + e, b * x + d * y + f])).toEqual(near(toView([x, y])));
  });
});
