import { ALPHABET } from '../alphabet.ts';
import { CELL_HEIGHT, CELL_WIDTH } from '../glyphs/cell.ts';
import { OCR_B_BASE64 } from '../glyphs/ocrB.ts';
import { resize } from '../pixels/resize.ts';
import type { Corners, GrayImage } from '../raster.ts';

/** Size of the page, px. */
export const PAGE = { width: 1600, height: 1100 };
/** Width of a character, px. */
const PITCH = 30;
const ROW_HEIGHT = (PITCH * CELL_HEIGHT) / CELL_WIDTH;
/** From one line of the zone to the next, px. */
const SPACING = 70;
const LAST_LINE = 950;
const PAPER = 225;

/** A page for tests, with a zone drawn in OCR-B near its lower border and, above it, bars as other print. */
export function drawPage(lines: readonly string[]): GrayImage {
  const page = { data: new Uint8Array(PAGE.width * PAGE.height).fill(PAPER), ...PAGE };
  for (let bar = 0; bar < 6; bar++) fill(page, 700, 120 + 70 * bar, 90 * (1 + (bar % 3)), 24);
  fill(page, 120, 120, 360, 480);
  for (const [i, line] of lines.entries()) {
    const row = drawRow(line);
    const [left, top] = rowOrigin(lines, i);
    for (let y = 0; y < row.height; y++) {
      for (let x = 0; x < row.width; x++) {
        const ink = row.data[y * row.width + x]!;
        const at = (Math.round(top) + y) * PAGE.width + Math.round(left) + x;
        page.data[at] = Math.min(page.data[at]!, PAPER - ink * 0.75);
      }
    }
  }
  return page;
}

/** Corners of the zone's cells on the page, from the top of the first row of cells to the foot of the last. */
export function zoneOnPage(lines: readonly string[]): Corners {
  const [left, top] = rowOrigin(lines, 0);
  const [, last] = rowOrigin(lines, lines.length - 1);
  const right = left + lines[0]!.length * PITCH;
  const bottom = last + ROW_HEIGHT;
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

function rowOrigin(lines: readonly string[], line: number): [number, number] {
  return [(PAGE.width - lines[0]!.length * PITCH) / 2, LAST_LINE - SPACING * (lines.length - 1 - line)];
}

/** A line of text, white on black. */
function drawRow(line: string): GrayImage {
  const ink = Uint8Array.from(atob(OCR_B_BASE64), (character) => character.charCodeAt(0));
  const width = line.length * CELL_WIDTH;
  const data = new Uint8Array(width * CELL_HEIGHT);
  for (const [cell, character] of [...line].entries()) {
    const glyph = ALPHABET.indexOf(character) * CELL_HEIGHT * CELL_WIDTH;
    for (let y = 0; y < CELL_HEIGHT; y++) {
      const row = ink.subarray(glyph + y * CELL_WIDTH, glyph + (y + 1) * CELL_WIDTH);
      data.set(row, y * width + cell * CELL_WIDTH);
    }
  }
  return resize({ data, width, height: CELL_HEIGHT }, line.length * PITCH, ROW_HEIGHT);
}

function fill(page: GrayImage, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++) page.data.fill(90, y * page.width + left, y * page.width + left + width);
}
