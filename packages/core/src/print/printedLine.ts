import type { Box } from '../checks/check.ts';

type Size = Pick<Box, 'width' | 'height'>;

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

/** Lines read on one straightened card as they stand on another one of that document, straightened to another size, px. */
export function scaledLines(lines: readonly PrintedLine[], from: Size, to: Size): PrintedLine[] {
  const [across, down] = [to.width / from.width, to.height / from.height];
  return withBoxes(lines, ({ x, y, width, height }) => {
    return { x: x * across, y: y * down, width: width * across, height: height * down };
  });
}

/** Lines as read on a part of the card, moved to where they stand on the card. */
export function movedLines(lines: readonly PrintedLine[], { x, y }: { x: number; y: number }): PrintedLine[] {
  return withBoxes(lines, (box) => ({ ...box, x: box.x + x, y: box.y + y }));
}

function withBoxes(lines: readonly PrintedLine[], changed: (box: Box) => Box): PrintedLine[] {
  return lines.map((line) => ({
    ...line,
    box: changed(line.box),
    words: line.words.map((word) => ({ ...word, box: changed(word.box) })),
  }));
}
