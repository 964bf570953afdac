import type { Point } from '../../contract/geometry.ts';
import { area, overlapShare } from './overlapShare.ts';
import type { Quad } from './proposeQuads.ts';
import type { RankedQuad } from './rankQuads.ts';

/** Documents in a picture at most, and the least score of one. */
const MAX_DOCUMENTS = 4;
const MIN_SCORE = 0.4;
/** Two documents may overlap by this share of the smaller. */
const MAX_OVERLAP = 0.2;
/**
 * An outer edge may be this much fainter than the inner one it goes round, and this far out; lines a pixel or two apart
 * are told apart badly, so it may even seem to lie this far inside (shares of the long side).
 */
const SHELL_SCORE = 0.93;
const WHOLE_PICTURE_SHELL_SCORE = 0.88;
const MAX_SHELL = 0.06;
const SHELL_TOLERANCE = 0.004;
const MIN_SHELL_GROWTH = 1.02;
/** Two cards that fill a quadrilateral are likelier than it if their mean score is this share of its own. */
const PAIR_SCORE = 0.95;
const MIN_PAIR_SHARE = 0.75;

/**
 * Documents among quadrilaterals: the best, each apart from the better ones. Two likely mistakes are undone: where a
 * print's frame lies within a fainter edge all round, the card is the outer one (the laminate of old cards); where two
 * cards fill a quadrilateral, one above the other, they are two.
 */
export function chooseQuads(quads: readonly RankedQuad[]): RankedQuad[] {
  const sorted = [...quads].sort((one, other) => other.score - one.score);
  const chosen: RankedQuad[] = [];
  for (const quad of sorted) {
    if (chosen.length >= MAX_DOCUMENTS || quad.score < MIN_SCORE) break;
    if (!isApart(quad, chosen)) continue;
    const outer = shellOf(quad, sorted);
    for (const part of pairWithin(outer, sorted) ?? [outer]) {
      if (isApart(part, chosen)) chosen.push(part);
    }
  }
  return chosen;
}

function isApart(quad: Quad, others: readonly Quad[]): boolean {
  return others.every((other) => overlapShare(quad.corners, other.corners) < MAX_OVERLAP);
}

/** The outermost quadrilateral that goes round this one at a small distance; itself if there is none. */
function shellOf(quad: RankedQuad, sorted: readonly RankedQuad[]): RankedQuad {
  const [from, to] = quad.corners;
  const long = Math.hypot(to[0] - from[0], to[1] - from[1]);
  let shell = quad;
  for (const other of sorted) {
    const needed = other.onBorder.every(Boolean) ? WHOLE_PICTURE_SHELL_SCORE : SHELL_SCORE;
    if (other.score < needed * quad.score) continue;
    if (area(other.corners) < MIN_SHELL_GROWTH * area(shell.corners)) continue;
    const round = quad.corners.every((corner) => {
      const gaps = gapsTo(other, corner);
      return Math.min(...gaps) >= -SHELL_TOLERANCE * long && gaps.filter((gap) => gap <= MAX_SHELL * long).length >= 2;
    });
    if (round) shell = other;
  }
  return shell;
}

/** How far inside each side of a quadrilateral a point lies, px; negative outside. */
function gapsTo({ corners }: Quad, [x, y]: Point): number[] {
  return corners.map(([fromX, fromY], index) => {
    const [toX, toY] = corners[(index + 1) % 4]!;
    return ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / Math.hypot(toX - fromX, toY - fromY);
  });
}

function pairWithin(quad: Quad, sorted: readonly RankedQuad[]): [RankedQuad, RankedQuad] | null {
  const size = area(quad.corners);
  const parts = sorted.filter(
    (part) => area(part.corners) < 0.6 * size && area(part.corners) > 0.3 * size && isWithin(part, quad),
  );
  for (const one of parts) {
    const other = parts.find(
      (part) =>
        isApart(part, [one]) &&
        area(part.corners) + area(one.corners) > MIN_PAIR_SHARE * size &&
        one.score + part.score > 2 * PAIR_SCORE * quad.score,
    );
    if (other) return [one, other];
  }
  return null;
}

function isWithin(part: Quad, whole: Quad): boolean {
  return overlapShare(part.corners, whole.corners) > 0.95;
}
