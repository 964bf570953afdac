import type { Box } from '../checks/check.ts';
import { plainLetters } from './containsWords.ts';
import { middleOf } from './middleOf.ts';
import type { PrintedLine } from './printedLine.ts';
import { wordsIn } from './wordsIn.ts';

/** A line takes at most so many heights of its words, capitals: with accents above and commas below. */
const LINE_HEIGHT = 1.7;
/** Left free around words, as a part of their height: accents and commas reach out of their boxes. */
const MARGIN = 0.35;
/** A word taller than this part of its line's box reaches into the line above, and tells nothing of where it stands. */
const MOST_HEIGHT = 0.8;
/** A word of which less than this lies within a box belongs to something else. */
const LEAST_INSIDE = 0.2;

/**
 * The box of a value, widened to whole words of the line that lies in it and moved to the middle of that line: cards
 * differ by a millimetre or two from their layout, and half a letter is read as another one. Where its `label` stands on
 * the same line, the value begins behind it. Where no word was found, the box as it is.
 */
export function aroundWords(box: Box, lines: readonly PrintedLine[], label: string): Box {
  const labelEnd = endOfLabel(box, lines, label) ?? 0;
  const from = Math.max(box.x, labelEnd);
  const isValue = ({ text, box: word }: { text: string; box: Box }) =>
    plainLetters(text) !== '' &&
    insideShare(word, from, box.x + box.width) >= LEAST_INSIDE &&
    word.x + word.width / 2 > labelEnd;
  const row = nearestRow(box, lines, isValue);
  const words = row.filter(isValue).map((word) => word.box);
  if (words.length === 0) return { ...box, x: from, width: box.x + box.width - from };

  const margin = MARGIN * Math.min(box.height, middleOf(words.map(({ height }) => height)));
  const left = Math.min(...words.map(({ x }) => x));
  const right = Math.max(...words.map(endOf)) + margin;
  const before = row.map((word) => endOf(word.box)).filter((end) => end <= left);
  const start = Math.max(labelEnd, ...before, Math.min(left - margin, from));
  const height = Math.min(box.height, LINE_HEIGHT * middleOf(words.map((word) => word.height)));
  return {
    x: start,
    y: middleOf(words.map(middleLine)) - height / 2,
    width: Math.max(right, endOf(box)) - start,
    height,
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
    .filter((words) => isNear(words, box) && endOf(words) < box.x + box.width / 2)
    .map(endOf);
  return ends.length > 0 ? Math.min(...ends) : null;
}

/** The words of the line that comes nearest to the middle of a box, among the lines that hold a value. */
function nearestRow(box: Box, lines: readonly PrintedLine[], isValue: (word: PrintedLine['words'][number]) => boolean) {
  const words = lines.flatMap((line) => line.words).filter((word) => isNear(word.box, box));
  const away = (word: { box: Box }) => Math.abs(middleLine(word.box) - middleLine(box));
  const [nearest] = words.filter(isValue).sort((one, other) => away(one) - away(other));
  if (!nearest) return [];
  return words.filter((word) => Math.abs(middleLine(word.box) - middleLine(nearest.box)) < nearest.box.height / 2);
}

/** Whether a word stands on the line that a box is meant for: their middles are less than half a line apart. */
function isNear(word: Box, box: Box): boolean {
  return Math.abs(middleLine(word) - middleLine(box)) < box.height / 2 && word.height < MOST_HEIGHT * box.height;
}

function middleLine({ y, height }: Box): number {
  return y + height / 2;
}

function endOf({ x, width }: Box): number {
  return x + width;
}

function insideShare({ x, width }: Box, from: number, to: number): number {
  return (Math.min(x + width, to) - Math.max(x, from)) / Math.max(1, width);
}
