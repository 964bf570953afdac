import { describe, expect, it } from 'vitest';
import { lookAt, moveBy, turnBy, viewBoxOf, WHOLE, ZOOM_MAX, zoomBy } from './view.ts';

const size = { width: 400, height: 200 };

describe('view', () => {
  it('shows the whole picture about the origin', () => {
    expect(viewBoxOf(WHOLE, size)).toBe('-200 -100 400 200');
    expect(viewBoxOf(turnBy(WHOLE, 1), size)).toBe('-100 -200 200 400');
  });

  it('keeps the point under the pointer while zooming', () => {
    expect(viewBoxOf(zoomBy(WHOLE, 2, { x: 0, y: 0 }), size)).toBe('-200 -100 200 100');
    expect(viewBoxOf(zoomBy(WHOLE, 2, { x: 1, y: 0.5 }), size)).toBe('0 -50 200 100');
  });

  it('never zooms out past the whole, nor in past the limit', () => {
    expect(zoomBy(WHOLE, 0.5)).toEqual(WHOLE);
    expect(zoomBy(WHOLE, 1000).zoom).toBe(ZOOM_MAX);
  });

  it('comes back to the middle when zoomed out from a corner', () => {
    const corner = moveBy(zoomBy(WHOLE, 4), 9, 9);
    expect(zoomBy(corner, 1 / 4)).toEqual(WHOLE);
  });

  it('does not move out of the picture', () => {
    const view = moveBy(zoomBy(WHOLE, 2), -5, 0.25);
    expect(viewBoxOf(view, size)).toBe('-200 -25 200 100');
  });

  it('looks at a region, turned or not, without leaving the picture', () => {
    expect(viewBoxOf(lookAt(WHOLE, [0.5, 0.5], [0.8, 0.6]), size)).toBe('-40 -40 200 100');
    expect(viewBoxOf(lookAt(turnBy(WHOLE, 1), [0, 0.7], [0.3, 1]), size)).toBe('-100 -200 100 200');
    expect(lookAt(WHOLE, [0, 0], [1, 1])).toEqual(WHOLE);
  });

  it('turns about what the pane shows, and four turns change nothing', () => {
    const topLeft = zoomBy(WHOLE, 2, { x: 0, y: 0 });
    expect(viewBoxOf(turnBy(topLeft, 1), size)).toBe('0 -200 100 200');
    expect(turnBy(topLeft, 4)).toEqual(topLeft);
    expect(turnBy(turnBy(topLeft, 1), -1)).toEqual(topLeft);
  });
});
