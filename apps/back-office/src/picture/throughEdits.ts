import type { Edits, Point } from '@rectoverso/core/contract';
import type { Size } from './view.ts';

/** Where a point of the upright original (px) lies on the edited picture, in fractions of its width and height. */
export type ThroughEdits = (point: Point) => Point;

/**
 * The way from the upright original to the picture as the holder edited it: rotation clockwise about the centre, then the
 * crop, as `Edits` defines them.
 */
export function throughEdits(upright: Size, edits: Edits): ThroughEdits {
  const angle = (edits.rotation * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const width = upright.width * Math.abs(cos) + upright.height * Math.abs(sin);
  const height = upright.width * Math.abs(sin) + upright.height * Math.abs(cos);
  const crop = edits.crop ?? { x: 0, y: 0, width: 1, height: 1 };
  return ([px, py]) => {
    const x = px - upright.width / 2;
    const y = py - upright.height / 2;
    const turnedX = (x * cos - y * sin) / width + 0.5;
    const turnedY = (x * sin + y * cos) / height + 0.5;
    return [(turnedX - crop.x) / crop.width, (turnedY - crop.y) / crop.height];
  };
}
