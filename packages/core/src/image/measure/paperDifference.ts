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
  const log = (channel: number, at: number) => Math.log(Math.max(DARKEST, channels[channel]![at]!));
  const features = [
    (at: number) => log(1, at),
    (at: number) => log(0, at) - log(1, at),
    (at: number) => log(2, at) - log(1, at),
  ];
  const fitted: number[] = [];
  for (let at = 0; at < width * height; at += FIT_STEP)
    if (!ignored(at % width, Math.floor(at / width))) fitted.push(at);
  const place = (at: number) => [1, (at % width) / width - 0.5, Math.floor(at / width) / height - 0.5];
  const rests = features.map((feature) => {
    const weights = fitRobustly(fitted.map(place), fitted.map(feature));
    return (at: number) => feature(at) - place(at).reduce((sum, value, index) => sum + value * weights[index]!, 0);
  });
  const data = Float32Array.from({ length: width * height }, (_, at) => {
    const [brightness, red, blue] = rests.map((rest) => rest(at)) as [number, number, number];
    return Math.hypot(Math.hypot(red, blue) / COLOUR, Math.max(0, -brightness - SHADOW) / BLACK);
  });
  return { data, width, height };
}

function planeOf({ data, width, height }: RgbaImage, channel: number) {
  return { data: Float32Array.from({ length: width * height }, (_, at) => data[at * 4 + channel]!), width, height };
}
