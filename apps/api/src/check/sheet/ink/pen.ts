import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from './palette.ts';

const FONTS = join(dirname(createRequire(import.meta.url).resolve('@fontsource-variable/inter/package.json')), 'files');
/** Names of our own, so that no font of the machine ever stands in; the second has the rarer letters of names. */
const FAMILIES = {
  'RectoVerso Sans': 'inter-latin-wght-normal.woff2',
  'RectoVerso Sans Extended': 'inter-latin-ext-wght-normal.woff2',
};
for (const [family, file] of Object.entries(FAMILIES)) {
  if (!GlobalFonts.registerFromPath(join(FONTS, file), family)) throw new Error(`Expected a font at ${file}`);
}
const FAMILY = Object.keys(FAMILIES)
  .map((family) => `"${family}"`)
  .join(', ');

/** Distance of lines, as a share of their size. */
const LEADING = 1.36;

export interface TextStyle {
  /** px */
  size: number;
  /** 100 to 900; 400 when absent. */
  weight?: number;
  colour?: string;
  align?: 'left' | 'center' | 'right';
  /** Between letters, px. */
  spacing?: number;
}

/** Sets a style and gives the width of a text in it, px. */
export function widthOf(context: SKRSContext2D, text: string, style: TextStyle): number {
  setStyle(context, style);
  return context.measureText(text).width;
}

/** Writes one line on the baseline `y`. */
export function write(context: SKRSContext2D, text: string, x: number, y: number, style: TextStyle): void {
  setStyle(context, style);
  context.fillText(text, x, y);
}

/** Writes a text in lines of at most `width` px, the first one below `y`, and returns where it ends. */
export function writeLines(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  width: number,
  style: TextStyle,
): number {
  const lines = wrapped(context, text, width, style);
  for (const [index, line] of lines.entries()) write(context, line, x, y + style.size * (1 + LEADING * index), style);
  return y + style.size * (LEADING * lines.length);
}

/** A text cut to `width` px, with an ellipsis where something is missing. */
export function fitted(context: SKRSContext2D, text: string, width: number, style: TextStyle): string {
  if (widthOf(context, text, style) <= width) return text;
  let kept = [...text];
  while (kept.length > 1 && widthOf(context, `${kept.join('')}…`, style) > width) kept = kept.slice(0, -1);
  return `${kept.join('')}…`;
}

function wrapped(context: SKRSContext2D, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(context, longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(fitted(context, word, width, style));
  }
  return lines;
}

function setStyle(context: SKRSContext2D, { size, weight = 400, colour, align, spacing }: TextStyle): void {
  context.font = `${size}px ${FAMILY}`;
  context.fontVariationSettings = `"wght" ${weight}`;
  context.letterSpacing = `${spacing ?? 0}px`;
  context.textAlign = align ?? 'left';
  context.textBaseline = 'alphabetic';
  context.fillStyle = colour ?? PALETTE.ink;
}
