import type { RgbaImage } from '../raster.ts';
import { resize } from '../resize.ts';
import { fitRobustly } from './fitRobustly.ts';
import { medianFilter } from './medianFilter.ts';

/** How far each cell of a picture differs from paper. */
export interface PaperDifference {
  /** In rows; 0 is paper, from 1 it is something else. */
  data: Float32Array;
  /** cells */
  width: number;
  /** cells */
  height: number;
}

/** Print is thinner than half of this many cells, and vanishes in their median. */
const PRINT_CELLS = 7;
/** Colour (logarithm of red and of blue against green) that paper of a document does not have beside its mean. */
const COLOUR = 0.1;
/** Brightness (its logarithm) lost in a deep shadow, and what something black loses beyond. */
const SHADOW = 0.45;
const BLACK = 0.5;
/** One cell in so many takes part in the fit. */
const FIT_STEP = 4;
/** Levels below which a channel tells nothing of a colour. */
const DARKEST = 8;

/**
 * Compares every cell of `cell` px, print taken out, with the document's paper: a plane in brightness and colour that
 * most cells agree on, since light and security print change gently over a document. A shadow takes brightness alone, so
 * only what is darker than a shadow counts as different by brightness. Cells that `ignored` tells of bear something else
 * by design, and do not take part in the fit.
 */
export function paperDifference(
  image: RgbaImage,
  cell: number,
  ignored: (x: number, y: number) => boolean,
): PaperDifference {
  const small = resize(image, Math.floor(image.width / cell), Math.floor(image.height / cell));
  const { width, height } = small;
  const channels = [0, 1, 2].map((channel) => medianFilter(planeOf(small, channel), PRINT_CELLS).data);
  const [red, green, blue] = channels.map((levels) => levels.map((level) => Math.log(Math.max(DARKEST, level))));
  const features = [
    green!,
    red!.map((level, at) => level - green![at]!),
    blue!.map((level, at) => level - green![at]!),
  ];
  const fitted: number[] = [];
  for (let at = 0; at < width * height; at += FIT_STEP)
    if (!ignored(at % width, Math.floor(at / width))) fitted.push(at);
  const across = (at: number) => (at % width) / width - 0.5;
  const down = (at: number) => Math.floor(at / width) / height - 0.5;
  const places = fitted.map((at) => [1, across(at), down(at)]);
  const [brightness, redness, blueness] = features.map((feature) => {
    const [level, right, below] = fitRobustly(
      places,
      fitted.map((at) => feature[at]!),
    ) as [number, number, number];
    return feature.map((value, at) => value - (level + right * across(at) + below * down(at)));
  });
  const data = brightness!.map((light, at) =>
    Math.hypot(Math.hypot(redness![at]!, blueness![at]!) / COLOUR, Math.max(0, -light - SHADOW) / BLACK),
  );
  return { data, width, height };
}

function planeOf({ data, width, height }: RgbaImage, channel: number) {
  const plane = new Float32Array(width * height);
  for (let at = 0; at < plane.length; at++) plane[at] = data[at * 4 + channel]!;
  return { data: plane, width, height };
}
