import { ALPHABET } from '../alphabet.ts';
import { CELL_HEIGHT, CELL_WIDTH } from '../glyphs/cell.ts';
import { OCR_B_BASE64 } from '../glyphs/ocrB.ts';
import type { Corners, GrayImage } from '../raster.ts';

const MARGIN_PX = 24;
const PAPER = 225;

/** Dark OCR-B on light paper, 16 px a character, and where its row of cells stands. */
export function drawLine(text: string): { image: GrayImage; line: { corners: Corners; cells: number } } {
  const ink = Uint8Array.from(atob(OCR_B_BASE64), (character) => character.charCodeAt(0));
  const width = text.length * CELL_WIDTH + 2 * MARGIN_PX;
  const height = CELL_HEIGHT + 2 * MARGIN_PX;
  const data = new Uint8Array(width * height).fill(PAPER);
  [...text].forEach((character, cell) => {
    const glyph = ALPHABET.indexOf(character) * CELL_WIDTH * CELL_HEIGHT;
    for (let y = 0; y < CELL_HEIGHT; y++) {
      for (let x = 0; x < CELL_WIDTH; x++) {
        const at = (MARGIN_PX + y) * width + MARGIN_PX + cell * CELL_WIDTH + x;
        data[at] = PAPER - (ink[glyph + y * CELL_WIDTH + x]! * 200) / 255;
      }
    }
  });
  const [left, right] = [MARGIN_PX, width - MARGIN_PX];
  const [top, foot] = [MARGIN_PX + 3.5, MARGIN_PX + 20.5];
  const corners: Corners = [
    [left, top],
    [right, top],
    [right, foot],
    [left, foot],
  ];
  return { image: { data, width, height }, line: { corners, cells: text.length } };
}
