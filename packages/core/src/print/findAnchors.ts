import type { Box } from '../checks/check.ts';
import type { Anchor } from './layout.ts';
import { middleOf } from './middleOf.ts';
import type { PrintedLine } from './printedLine.ts';
import { wordsIn } from './wordsIn.ts';

/** An anchor that was found, and how far it stands from its place, mm. */
export interface FoundAnchor {
  anchor: Anchor;
  offset: readonly [x: number, y: number];
  /** It is off its place otherwise than the other anchors are. */
  stray: boolean;
}

/** A label further away than this is another text with the same words. */
const MAX_OFFSET_MM = 12;
/** Corners are found this well; what is further off its place is on another line. */
const NEAR_MM = 3;
/** Further than this from where the others point, a label stands on another line. */
const MAX_DISAGREEMENT_MM = 2;

/** The anchors among printed lines. */
export function findAnchors(
  anchors: readonly Anchor[],
  lines: readonly PrintedLine[],
  pixelsPerMm: number,
): FoundAnchor[] {
  const found = anchors.flatMap((anchor) => {
    const places = lines.flatMap((line) => wordsIn(line, anchor.words) ?? []);
    const offsets = places.map((box) => offsetOf(anchor, box, pixelsPerMm));
    const nearest = offsets.sort((a, b) => Math.hypot(...a) - Math.hypot(...b))[0];
    return nearest && Math.hypot(...nearest) <= MAX_OFFSET_MM ? [{ anchor, offset: nearest }] : [];
  });
  const near = found.filter(({ offset }) => Math.hypot(...offset) <= NEAR_MM);
  const most = near.length > 0 ? near : found;
  const [x, y] = [middleOf(most.map(({ offset }) => offset[0])), middleOf(most.map(({ offset }) => offset[1]))];
  return found.map((one) => ({
    ...one,
    stray: Math.hypot(one.offset[0] - x, one.offset[1] - y) > MAX_DISAGREEMENT_MM,
  }));
}

function offsetOf({ at }: Anchor, box: Box, pixelsPerMm: number): [number, number] {
  return [box.x / pixelsPerMm - at[0], (box.y + box.height / 2) / pixelsPerMm - at[1]];
}
