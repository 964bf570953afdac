/**
 * Draws the templates of `src/glyphs/ocrB.ts`: `node packages/mrz-reader/scripts/drawGlyphs.ts FONT.otf`, with the
 * OCR-B of Debian's fonts-ocr-b. Each glyph stands in a cell one pitch wide, blurred as a camera would.
 */
import { writeFileSync } from 'node:fs';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { ALPHABET } from '../src/alphabet.ts';
import { CELL_HEIGHT, CELL_WIDTH, TEXT_TOP } from '../src/glyphs/cell.ts';

/** Drawn this many times larger, then averaged. */
const OVERSAMPLING = 8;
/** Standard deviation of the blur, px of the cell. */
const BLUR = 0.7;
/** Of this font, in em: the advance of every glyph, and the height of the digits, which overtop the capitals. */
const ADVANCE = 0.723;
const DIGIT_HEIGHT = 0.77;

const [font] = process.argv.slice(2);
if (!font || !GlobalFonts.registerFromPath(font, 'OCR-B')) {
  console.error('usage: drawGlyphs.ts FONT.otf');
  process.exit(1);
}

const size = (CELL_WIDTH * OVERSAMPLING) / ADVANCE;
const ink = [...ALPHABET].map(drawGlyph);
const base64 = Buffer.from(Uint8Array.from(ink.flat())).toString('base64');
const rows = base64.match(/.{1,116}/g) ?? [];
writeFileSync(
  new URL('../src/glyphs/ocrB.ts', import.meta.url),
  `/**
 * Ink of the 37 glyphs of OCR-B in the order of \`ALPHABET\`, one byte a pixel, cell after cell, in base64.
 * Made by scripts/drawGlyphs.ts from OCRB.otf of Debian's fonts-ocr-b; do not edit.
 */
export const OCR_B_BASE64 = [
${rows.map((row) => `  '${row}',`).join('\n')}
].join('');
`,
);

function drawGlyph(character: string): number[] {
  const canvas = createCanvas(CELL_WIDTH * OVERSAMPLING, CELL_HEIGHT * OVERSAMPLING);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = 'black';
  context.font = `${size}px OCR-B`;
  context.fillText(character, 0, TEXT_TOP * OVERSAMPLING + DIGIT_HEIGHT * size);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const sharp: number[] = [];
  for (let y = 0; y < CELL_HEIGHT; y++) {
    for (let x = 0; x < CELL_WIDTH; x++) {
      let sum = 0;
      for (let j = 0; j < OVERSAMPLING; j++) {
        for (let i = 0; i < OVERSAMPLING; i++) {
          sum += 255 - data[4 * ((y * OVERSAMPLING + j) * canvas.width + x * OVERSAMPLING + i)]!;
        }
      }
      sharp.push(sum / OVERSAMPLING ** 2);
    }
  }
  return blur(sharp).map(Math.round);
}

function blur(cell: number[]): number[] {
  const reach = Math.ceil(3 * BLUR);
  const kernel = Array.from({ length: 2 * reach + 1 }, (_, k) => Math.exp(-((k - reach) ** 2) / (2 * BLUR ** 2)));
  const total = kernel.reduce((sum, weight) => sum + weight);
  const pass = (values: number[], step: number, length: number, at: (i: number) => number): number[] =>
    values.map((_, i) => {
      const position = at(i);
      let sum = 0;
      for (let k = -reach; k <= reach; k++) {
        if (position + k >= 0 && position + k < length) sum += values[i + k * step]! * kernel[k + reach]!;
      }
      return sum / total;
    });
  const across = pass(cell, 1, CELL_WIDTH, (i) => i % CELL_WIDTH);
  return pass(across, CELL_WIDTH, CELL_HEIGHT, (i) => Math.floor(i / CELL_WIDTH));
}
