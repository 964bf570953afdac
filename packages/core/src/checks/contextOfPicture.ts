import type { Corners } from '../contract/geometry.ts';
import { rectangleCorners } from '../image/homography.ts';
import type { RgbaImage } from '../image/raster.ts';
import { straightCard } from '../seeing/straightCard.ts';
import type { SideContext } from './check.ts';
import { contextOf } from './contextOf.ts';

/** A context for tests: an old recto found in a picture at these corners, in its whole if there are none. */
export function contextOfPicture(image: RgbaImage, corners?: Corners, changes: Partial<SideContext> = {}): SideContext {
  const { width, height } = image;
  const capture = { upright: { width, height }, image, toUpright: (point: [number, number]) => point, pages: 1 };
  const card = straightCard(capture, corners ?? rectangleCorners(width, height), { width: 105, height: 74 });
  return contextOf({ capture, card, ...changes });
}
