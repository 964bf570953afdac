import type { Page } from 'tesseract.js';

/** A rectangle in px of the picture that was read. */
interface TextBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text and where it stands; `confidence` runs from 0 to 1. */
interface ReadText {
  text: string;
  confidence: number;
  box: TextBox;
}

interface ReadWord extends ReadText {
  symbols: ReadText[];
}

export interface ReadLine extends ReadText {
  words: ReadWord[];
}

interface Piece {
  text: string;
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** The lines of a page that tesseract read, from top to bottom as it ordered them; empty ones are left out. */
export function textLines(page: Page): ReadLine[] {
  return (page.blocks ?? [])
    .flatMap((block) => block.paragraphs)
    .flatMap((paragraph) => paragraph.lines)
    .map((line) => ({
      ...readText(line),
      words: line.words.map((word) => ({ ...readText(word), symbols: word.symbols.map(readText) })),
    }))
    .filter((line) => line.text.length > 0);
}

function readText({ text, confidence, bbox }: Piece): ReadText {
  return {
    text: text.trim(),
    confidence: Math.min(1, Math.max(0, confidence / 100)),
    box: { x: bbox.x0, y: bbox.y0, width: bbox.x1 - bbox.x0, height: bbox.y1 - bbox.y0 },
  };
}
