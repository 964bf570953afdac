import type { RgbaImage } from '../raster.ts';
import { toGray } from '../toGray.ts';
import { gridStrength } from './gridStrength.ts';

/** Periods per pixel from which waves count: coloured moiré is coarser than the grid that makes it. */
const LOWEST = 0.06;
/** Without a wave this strong in brightness, one of colour is a pattern of the print, or of the file's compression. */
const LEAST_IN_BRIGHTNESS = 200;
const MIDDLE = 128;
const LOG = Float32Array.from({ length: 256 }, (_, level) => Math.log2(Math.max(8, level)));

/** Levels that a doubled ratio of colours makes. */
const SPREAD = 80;
/** Colour as a level, whatever the brightness: red against blue, and green against both. */
const COLOURS: readonly ((red: number, green: number, blue: number) => number)[] = [
  (red, _, blue) => MIDDLE + SPREAD * (LOG[red]! - LOG[blue]!),
  (red, green, blue) => MIDDLE + (SPREAD / 2) * (2 * LOG[green]! - LOG[red]! - LOG[blue]!),
];

/**
 * How far one wave of colour stands out all over a picture (`gridStrength` of its colours), where one of brightness does
 * too: the red, green and blue stripes of a screen beat with the camera's own, while waves of security print have one ink.
 */
export function colouredGrid(image: RgbaImage): number {
  if (gridStrength(toGray(image), LOWEST) < LEAST_IN_BRIGHTNESS) return 0;
  return Math.max(...COLOURS.map((colour) => gridStrength(inColour(image, colour), LOWEST)));
}

function inColour({ data, width, height }: RgbaImage, colour: (typeof COLOURS)[number]) {
  const levels = new Uint8ClampedArray(width * height);
  for (let at = 0; at < levels.length; at++) {
    levels[at] = colour(data[4 * at]!, data[4 * at + 1]!, data[4 * at + 2]!);
  }
  return { data: new Uint8Array(levels.buffer), width, height };
}
