import type { GrayImage, RgbaImage } from '../raster.ts';
import { composeReading } from './composeReading.ts';
import type { MrzReading } from './mrzReading.ts';
import { type ReadZone, readSteps } from './readSteps.ts';

export interface ReadOptions {
  /** Asked every few milliseconds; once it answers true, the call throws `ReadingStopped`. */
  shouldStop?: () => boolean;
}

/** Thrown by a call that was told to stop. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped';
}

/**
 * Finds and reads the machine-readable zone of a picture, in any direction: the first zone that can be read, else the
 * best one found, null where there is none. Blocks; the same pixels give the same answer on every machine.
 *
 *     const reading = readMrz({ data, width, height });
 *     if (reading?.format) console.log(reading.lines);
 *
 * Throws `RangeError` where the pixels are not as many as the size says.
 */
export function readMrz(image: GrayImage | RgbaImage, options: ReadOptions = {}): MrzReading | null {
  return readAtOnce(image, false, options)[0] ?? null;
}

/** As `readMrz`, but every zone that the picture shows, those that can be read first. */
export function readAllMrz(image: GrayImage | RgbaImage, options: ReadOptions = {}): MrzReading[] {
  return readAtOnce(image, true, options);
}

function readAtOnce(image: GrayImage | RgbaImage, all: boolean, { shouldStop }: ReadOptions): MrzReading[] {
  const started = performance.now();
  const steps = readSteps(image, all);
  let step: IteratorResult<void, ReadZone[]> = steps.next();
  while (!step.done) {
    if (shouldStop?.()) throw new ReadingStopped('The reading was told to stop.');
    step = steps.next();
  }
  const ms = performance.now() - started;
  return step.value.map((zone) => composeReading(zone, ms));
}
