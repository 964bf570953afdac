import type { Corners } from '../../contract/geometry.ts';
import { rectangleCorners } from '../homography.ts';
import { blankShare } from './blankShare.ts';
import { type ContentMap, contentShare } from './contentMap.ts';
import { proportionError } from './proportions.ts';

/** A scan or crop keeps a card's proportions to this; phones make pictures of 1.33, 1.5 and 1.78. */
const MAX_PROPORTION_ERROR = 0.04;
/** A page around a card is blank over more than this share; the barest card is over 0.45. */
const MAX_BLANK = 0.46;
/** ... and has no print within this share of its edges; a card has this much in each such band, against the whole. */
const BAND = 0.14;
const MIN_BAND_CONTENT = 0.04;
/** Where the proportions are right to this, one of the bands may be bare, as below the print of some cards. */
const RIGHT_PROPORTION_ERROR = 0.01;

/**
 * The picture's own corners where a scan or a crop shows a document and nothing else: the picture has a document's
 * proportions and its print reaches close to all four borders; else null.
 */
export function wholePicture(map: ContentMap): Corners | null {
  const { width, height } = map;
  if (proportionError(width / height) > MAX_PROPORTION_ERROR) return null;
  const corners = rectangleCorners(width, height);
  if (blankShare(map, corners) > MAX_BLANK) return null;
  const band = BAND * Math.min(width, height);
  const bands = [
    contentShare(map, 0, 0, width, band),
    contentShare(map, 0, height - band, width, height),
    contentShare(map, 0, 0, band, height),
    contentShare(map, width - band, 0, width, height),
  ];
  const least = MIN_BAND_CONTENT * contentShare(map, 0, 0, width, height);
  const bare = bands.filter((content) => content < least).length;
  if (bare > (proportionError(width / height) <= RIGHT_PROPORTION_ERROR ? 1 : 0)) return null;
  return width >= height ? corners : [corners[1], corners[2], corners[3], corners[0]];
}
