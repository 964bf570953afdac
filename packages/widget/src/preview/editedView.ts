import type { Edits, Point } from '@rectoverso/core/contract';
import { boundingBox, type Size } from '../editor/stageLayout.ts';

/** How the edited picture is shown: what lies in `viewBox` is kept, `transform` turns the upright picture into it. */
export interface EditedView {
  /** px of the turned picture's bounding box. */
  viewBox: { x: number; y: number; width: number; height: number };
  /** In SVG's words: from px of the upright picture to px of the bounding box. */
  transform: string;
  /** The same for one point. */
  toView(point: Point): Point;
}

/**
 * The edits as SVG says them, so that the picture and the regions drawn on it, both in px of the upright original, are
 * turned and cropped as one.
 *
 * @param picture the upright picture, px
 */
export function editedView({ rotation, crop }: Pick<Edits, 'rotation' | 'crop'>, picture: Size): EditedView {
  const box = boundingBox(picture, rotation);
  const kept = crop ?? { x: 0, y: 0, width: 1, height: 1 };
  const angle = (rotation * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const left = box.width / 2 - (cos * picture.width - sin * picture.height) / 2;
  const top = box.height / 2 - (sin * picture.width + cos * picture.height) / 2;
  return {
    viewBox: {
      x: kept.x * box.width,
      y: kept.y * box.height,
      width: kept.width * box.width,
      height: kept.height * box.height,
    },
    transform: `matrix(${cos} ${sin} ${-sin} ${cos} ${left} ${top})`,
    toView: ([x, y]) => [cos * x - sin * y + left, sin * x + cos * y + top],
  };
}
