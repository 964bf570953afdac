import type { Corners } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';
import { aspectRatio } from './aspectRatio.ts';
import { blankShare } from './blankShare.ts';
import type { ContentMap } from './contentMap.ts';
import { proportionAround } from './documentAroundMrz.ts';
import { fitToMrz } from './fitToMrz.ts';
import { area } from './overlapShare.ts';
import { proportionError } from './proportions.ts';
import type { Quad } from './proposeQuads.ts';
import { sideContrast } from './sideContrast.ts';

/** How many quadrilaterals are looked at closely, and how many of those may be variants of one. */
const CLOSE_LOOKS = 80;
const VARIANTS = 12;
/** Proportions are measured to this through perspective; beyond, the score falls by `PROPORTION_SLOPE` times the rest. */
const PROPORTION_TOLERANCE = 0.035;
const PROPORTION_SLOPE = 3;
/** The least that wrong proportions leave of a score: the card may be of another kind, or cut by the picture's border. */
const WRONG_PROPORTIONS = 0.5;
const WRONG_PROPORTIONS_CUT = 0.85;
/** What sides without any change of colour leave of a score. */
const NO_CONTRAST = 0.7;
/** A quadrilateral with nothing in it is some rectangle; what it keeps of its score, and the blank share of the barest card. */
const BLANK = 0.6;
const BAREST_CARD = 0.5;
/** What a quadrilateral that cannot bear the MRZ, while another must, keeps of its score. */
const WITHOUT_MRZ = 0.6;
/** What bearing the MRZ evenly adds. */
const WITH_MRZ = 0.2;

/** A quadrilateral and the share of it that shows nothing. */
export interface RankedQuad extends Quad {
  blank: number;
}

/**
 * The best of the proposed quadrilaterals with their final scores, best first: proportions with perspective undone,
 * colours that change across the sides and, where the MRZ's corners are known, the MRZ in its place.
 */
export function rankQuads(
  picture: RgbaImage,
  content: ContentMap,
  softness: number,
  quads: readonly Quad[],
  mrz: Corners | null,
): RankedQuad[] {
  const ofZone = mrz && proportionAround(mrz);
  return varied(quads)
    .map((quad) => ({ ...quad, blank: blankShare(content, quad.corners) }))
    .map((quad) => {
      // What cannot bear the zone may be another document beside it, of other proportions.
      const known = mrz && fitToMrz(quad.corners, mrz) !== null ? ofZone : null;
      const worth = proportions(quad, picture, known) * contrast(quad, picture, softness) * print(quad);
      return { ...quad, score: withMrz(quad, mrz) * worth };
    })
    .sort((one, other) => other.score - one.score);
}

function varied(quads: readonly Quad[]): Quad[] {
  const kept: { quad: Quad; x: number; y: number; size: number }[] = [];
  for (const quad of quads) {
    if (kept.length === CLOSE_LOOKS) break;
    const x = quad.corners.reduce((sum, corner) => sum + corner[0] / 4, 0);
    const y = quad.corners.reduce((sum, corner) => sum + corner[1] / 4, 0);
    const size = Math.sqrt(area(quad.corners));
    const variants = kept.filter(
      (other) => Math.hypot(other.x - x, other.y - y) < 0.15 * size && Math.abs(Math.log(other.size / size)) < 0.26,
    );
    if (variants.length < VARIANTS) kept.push({ quad, x, y, size });
  }
  return kept.map(({ quad }) => quad);
}

/** A score with regard to the MRZ: the document must be able to bear it. */
export function withMrz({ corners, score }: Pick<Quad, 'corners' | 'score'>, mrz: Corners | null): number {
  if (!mrz) return score;
  const fit = fitToMrz(corners, mrz);
  return fit === null ? WITHOUT_MRZ * score : score + WITH_MRZ * fit;
}

function proportions({ corners, onBorder }: Quad, picture: RgbaImage, known: number | null): number {
  const ratio = aspectRatio(corners, picture);
  const error = Math.max(0, proportionError(ratio, known) - PROPORTION_TOLERANCE);
  // A border cannot have made a document taller than it is on its zone.
  const mayBeCut = onBorder.some(Boolean) && (known === null || ratio > known);
  return Math.max(mayBeCut ? WRONG_PROPORTIONS_CUT : WRONG_PROPORTIONS, 1 - PROPORTION_SLOPE * error);
}

function print({ blank }: RankedQuad): number {
  return 1 - ((1 - BLANK) * Math.max(0, blank - BAREST_CARD)) / (1 - BAREST_CARD);
}

function contrast({ corners, onBorder }: Quad, picture: RgbaImage, softness: number): number {
  const sides = sideContrast(picture, corners).map((levels, side) =>
    onBorder[side] ? 0.5 : levels / (levels + 2 * softness),
  );
  return NO_CONTRAST + (1 - NO_CONTRAST) * (sides.reduce((sum, side) => sum + side, 0) / 4);
}
