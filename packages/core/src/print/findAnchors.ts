import type { Box } from '../checks/check.ts';
import { findWords, plainLetters } from './containsWords.ts';
import type { Anchor } from './layout.ts';
import type { PrintedLine, PrintedWord } from './printedLine.ts';

/** An anchor that was found, and how far it stands from its place, mm. */
export interface FoundAnchor {
  anchor: Anchor;
  offset: readonly [x: number, y: number];
  /** It is off its place otherwise than the other anchors are. */
  stray: boolean;
}

/** A label further away than this is another text with the same words. */
const MAX_OFFSET_MM = 8;
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
    const places = lines.flatMap((line) => placeIn(line, anchor.words) ?? []);
    const offsets = places.map((box) => offsetOf(anchor, box, pixelsPerMm));
    const nearest = offsets.sort((a, b) => Math.hypot(...a) - Math.hypot(...b))[0];
    return nearest && Math.hypot(...nearest) <= MAX_OFFSET_MM ? [{ anchor, offset: nearest }] : [];
  });
  const near = found.filter(({ offset }) => Math.hypot(...offset) <= NEAR_MM);
  const most = near.length > 0 ? near : found;
  const [x, y] = [median(most.map(({ offset }) => offset[0])), median(most.map(({ offset }) => offset[1]))];
  return found.map((one) => ({
    ...one,
    stray: Math.hypot(one.offset[0] - x, one.offset[1] - y) > MAX_DISAGREEMENT_MM,
  }));
}

/** The box of the words in a line, px; null where it does not bear them. */
function placeIn(line: PrintedLine, words: string): Box | null {
  const place = findWords(line.words.map((word) => word.text).join(''), words);
  if (!place) return null;
  const parts: Box[] = [];
  let index = 0;
  for (const word of line.words) {
    const letters = plainLetters(word.text).length;
    const [from, to] = [Math.max(place.start, index), Math.min(place.end, index + letters)];
    if (from < to) parts.push(part(word, (from - index) / letters, (to - index) / letters));
    index += letters;
  }
  return parts.length > 0 ? around(parts) : null;
}

function part({ box }: PrintedWord, from: number, to: number): Box {
  return { ...box, x: box.x + from * box.width, width: (to - from) * box.width };
}

/** From the first to the last word; as high as most of them, for one may reach into the line above. */
function around(boxes: readonly Box[]): Box {
  const [top, bottom] = [median(boxes.map(({ y }) => y)), median(boxes.map(({ y, height }) => y + height))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const x = Math.min(...boxes.map((box) => box.x));
  return { x, y: top, width: right - x, height: bottom - top };
}

function offsetOf({ at }: Anchor, box: Box, pixelsPerMm: number): [number, number] {
  return [box.x / pixelsPerMm - at[0], (box.y + box.height / 2) / pixelsPerMm - at[1]];
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
