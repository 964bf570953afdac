import type { Point } from '@rectoverso/core/contract';

/** px, or any unit that both numbers share. */
export interface Size {
  width: number;
  height: number;
}

/**
 * How a reviewer looks at a picture. `centre` is the point in the middle of the pane, in fractions of the turned
 * picture; `zoom` 1 shows all of it.
 */
export interface View {
  zoom: number;
  /** Quarter turns clockwise, 0 to 3. */
  turns: number;
  centre: { x: number; y: number };
}

export const WHOLE: View = { zoom: 1, turns: 0, centre: { x: 0.5, y: 0.5 } };
export const ZOOM_MAX = 12;
/** How much of the window a region takes that is looked at. */
const REGION_SHARE = 0.6;

/** The size of the picture after its quarter turns. */
export function turnedSize(size: Size, turns: number): Size {
  return turns % 2 === 0 ? size : { width: size.height, height: size.width };
}

/** Zooms by `factor`; the point `at` (fractions of what the pane shows) stays where it is. */
export function zoomBy(view: View, factor: number, at = { x: 0.5, y: 0.5 }): View {
  const zoom = Math.min(ZOOM_MAX, Math.max(1, view.zoom * factor));
  const shift = 1 / view.zoom - 1 / zoom;
  return held({
    ...view,
    zoom,
    centre: { x: view.centre.x + (at.x - 0.5) * shift, y: view.centre.y + (at.y - 0.5) * shift },
  });
}

/** Turns the picture by quarter turns (negative: anticlockwise) about what the pane shows. */
export function turnBy(view: View, quarterTurns: number): View {
  const steps = (((quarterTurns % 4) + 4) % 4) as 0 | 1 | 2 | 3;
  let centre = view.centre;
  for (let step = 0; step < steps; step += 1) centre = { x: 1 - centre.y, y: centre.x };
  return { ...view, turns: (view.turns + steps) % 4, centre };
}

/** Moves the window by fractions of what it shows. */
export function moveBy(view: View, x: number, y: number): View {
  return held({ ...view, centre: { x: view.centre.x + x / view.zoom, y: view.centre.y + y / view.zoom } });
}

/** A window on the rectangle from `topLeft` to `bottomRight` (fractions of the picture before its turns). */
export function lookAt(view: View, topLeft: Point, bottomRight: Point): View {
  const share = Math.max(bottomRight[0] - topLeft[0], bottomRight[1] - topLeft[1]);
  const zoom = Math.min(ZOOM_MAX, Math.max(1, REGION_SHARE / Math.max(share, 0.01)));
  const centre = { x: (topLeft[0] + bottomRight[0]) / 2, y: (topLeft[1] + bottomRight[1]) / 2 };
  return held({ ...turnBy({ ...view, turns: 0, centre }, view.turns), zoom });
}

/** The SVG view box that shows a picture of `size`, drawn about the origin, as `view` says. */
export function viewBoxOf(view: View, size: Size): string {
  const turned = turnedSize(size, view.turns);
  const width = turned.width / view.zoom;
  const height = turned.height / view.zoom;
  const x = (view.centre.x - 0.5) * turned.width - width / 2;
  const y = (view.centre.y - 0.5) * turned.height - height / 2;
  return [x, y, width, height].map((number) => Number(number.toFixed(2))).join(' ');
}

/** Keeps the window inside the picture. */
function held(view: View): View {
  const half = 0.5 / view.zoom;
  const hold = (value: number) => Math.min(1 - half, Math.max(half, value));
  return { ...view, centre: { x: hold(view.centre.x), y: hold(view.centre.y) } };
}
