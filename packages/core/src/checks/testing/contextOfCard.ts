import type { Corners, Point } from '../../contract/geometry.ts';
import { rectangleCorners } from '../../image/homography.ts';
import type { RgbaImage } from '../../image/raster.ts';
import { straightCard } from '../../seeing/straightCard.ts';
import type { SideContext } from '../check.ts';
import { contextOf } from '../contextOf.ts';
import { SMALL_CARD } from './smallCard.ts';

interface Placement {
  /** Where the card lies, px of the picture; it fills the picture where nothing is said. */
  corners?: Corners;
  /** How many times as large as the picture its original is. */
  originalScale?: number;
}

/** A context in which a small card was found in `image`. Example: `contextOfCard(smallCard(4))`. */
export function contextOfCard(image: RgbaImage, { corners, originalScale = 1 }: Placement = {}): SideContext {
  const { width, height } = image;
  const capture = {
    upright: { width: width * originalScale, height: height * originalScale },
    image,
    toUpright: ([x, y]: Point): Point => [x * originalScale, y * originalScale],
    pages: 1,
  };
  return contextOf({ capture, card: straightCard(capture, corners ?? rectangleCorners(width, height), SMALL_CARD) });
}
