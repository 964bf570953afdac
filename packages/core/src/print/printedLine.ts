import type { Box } from '../checks/check.ts';

export interface PrintedWord {
  text: string;
  /** px of the straightened card */
  box: Box;
}

/** One line of printed text as read on the straightened card. */
export interface PrintedLine {
  text: string;
  /** 0 to 1 */
  confidence: number;
  /** px of the straightened card */
  box: Box;
  /** From left to right. */
  words: readonly PrintedWord[];
}

/** Lines as read on a part of the card, moved to where they stand on the card. */
export function movedLines(lines: readonly PrintedLine[], { x, y }: { x: number; y: number }): PrintedLine[] {
  const moved = (box: Box): Box => ({ ...box, x: box.x + x, y: box.y + y });
  return lines.map((line) => ({
    ...line,
    box: moved(line.box),
    words: line.words.map((word) => ({ ...word, box: moved(word.box) })),
  }));
}
