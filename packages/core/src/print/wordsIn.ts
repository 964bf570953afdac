import type { Box } from '../checks/check.ts';
import { findWords, plainLetters } from './containsWords.ts';
import { middleOf } from './middleOf.ts';
import type { PrintedLine, PrintedWord } from './printedLine.ts';

/** The box of the words in a line, px; null where it does not bear them. */
export function wordsIn(line: PrintedLine, words: string): Box | null {
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
  const [top, bottom] = [middleOf(boxes.map(({ y }) => y)), middleOf(boxes.map(({ y, height }) => y + height))];
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const x = Math.min(...boxes.map((box) => box.x));
  return { x, y: top, width: right - x, height: bottom - top };
}
