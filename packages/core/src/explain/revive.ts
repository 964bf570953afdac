import type { Point } from '../contract/geometry.ts';
import { mapPoint } from '../image/homography.ts';
import type { ExplainedPicture, Explanation, Plain, PlainExplanation } from './explanation.ts';

/** An explanation that crossed between threads, with its maps as functions again. */
export function revive({ picture, cards, ...rest }: PlainExplanation): Explanation {
  return { ...rest, picture: picture && withMap(picture), cards: cards.map(withMap) };
}

function withMap<Picture extends ExplainedPicture>(plain: Plain<Picture>) {
  return { ...plain, fromUpright: (point: Point) => mapPoint(plain.fromUpright, point) };
}
