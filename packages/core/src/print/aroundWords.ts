import type { Box } from '../checks/check.ts';
import { plainLetters } from './containsWords.ts';
import { middleOf } from './middleOf.ts';
import type { PrintedLine } from './printedLine.ts';
import { wordsIn } from './wordsIn.ts';

/** Left free around words, as a part of their height: accents and commas reach out of their boxes. */
const MARGIN = 0.35;
/** A word of which less than this lies within a box belongs to something else. */
const LEAST_INSIDE = 0.2;

/**
 * The box of a value, widened or narrowed to whole words of the line that lies in it: cards differ by a millimetre or
 * two from their layout, and half a letter is read as another one. Where its `label` stands on the same line, the value
 * begins behind it. Where no word was found, the box as it is.
 */
export function aroundWords(box: Box, lines: readonly PrintedLine[], label: string): Box {
  const labelEnd = endOfLabel(box, lines, label);
  const from = Math.max(box.x, labelEnd ?? 0);
  const words = lines
    .flatMap((line) => line.words.filter(({ text }) => plainLetters(text) !== '').map((word) => word.box))
    .filter((word) => isInRow(word, box) && insideShare(word, from, box.x + box.width) >= LEAST_INSIDE)
    .filter((word) => labelEnd === null || word.x + word.width / 2 > labelEnd);
  if (words.length === 0) return { ...box, x: from, width: box.x + box.width - from };

  const margin = MARGIN * Math.min(box.height, middleOf(words.map(({ height }) => height)));
  const left = Math.min(...words.map(({ x }) => x)) - margin;
  const right = Math.max(...words.map(({ x, width }) => x + width)) + margin;
  const start = Math.max(labelEnd ?? 0, Math.min(left, from));
  const middle = middleOf(words.map(({ y, height }) => y + height / 2));
  return {
    x: start,
    y: middle - box.height / 2,
    width: Math.max(right, box.x + box.width) - start,
    height: box.height,
  };
}

/** Whether one of these labels stands at the beginning of the line that a box lies on: the value there is another one. */
export function isLabelled(box: Box, lines: readonly PrintedLine[], labels: readonly string[]): boolean {
  return labels.some((label) => endOfLabel(box, lines, label) !== null);
}

/** Where a label ends that stands before a value on its line, px. */
function endOfLabel(box: Box, lines: readonly PrintedLine[], label: string): number | null {
  const ends = lines
    .flatMap((line) => wordsIn(line, label) ?? [])
    .filter((words) => isInRow(words, box) && words.x + words.width < box.x + box.width / 2)
    .map(({ x, width }) => x + width);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** Whether a word stands on the line that a box is meant for: their middles are less than half a line apart. */
function isInRow(word: Box, box: Box): boolean {
  return (
    Math.abs(word.y + word.height / 2 - (box.y + box.height / 2)) < box.height / 2 && word.height < 1.5 * box.height
  );
}

function insideShare({ x, width }: Box, from: number, to: number): number {
  return (Math.min(x + width, to) - Math.max(x, from)) / Math.max(1, width);
}
