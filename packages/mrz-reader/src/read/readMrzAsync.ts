import type { GrayImage, RgbaImage } from '../raster.ts';
import { composeReading } from './composeReading.ts';
import type { MrzReading } from './mrzReading.ts';
import { nextTurn } from './nextTurn.ts';
import { type ReadZone, readSteps } from './readSteps.ts';

export interface AsyncReadOptions {
  /** Once aborted, the promise is rejected with `signal.reason`. */
  signal?: AbortSignal;
}

/** After so long, others have their turn: half of what a page has for a picture of its own. ms */
const TURN_MS = 8;

/**
 * As `readMrz`, with the same answer, but it gives the event loop its turn every few milliseconds, so that a page
 * stays alive without a worker. The picture must stay as it is until then.
 *
 *     const reading = await readMrzAsync(context.getImageData(0, 0, width, height), { signal });
 */
export async function readMrzAsync(
  image: GrayImage | RgbaImage,
  options: AsyncReadOptions = {},
): Promise<MrzReading | null> {
  return (await readInTurns(image, false, options))[0] ?? null;
}

/** As `readMrzAsync`, but every zone that the picture shows, those that can be read first. */
export async function readAllMrzAsync(
  image: GrayImage | RgbaImage,
  options: AsyncReadOptions = {},
): Promise<MrzReading[]> {
  return readInTurns(image, true, options);
}

async function readInTurns(
  image: GrayImage | RgbaImage,
  all: boolean,
  { signal }: AsyncReadOptions,
): Promise<MrzReading[]> {
  signal?.throwIfAborted();
  const started = performance.now();
  let turn = started;
  const steps = readSteps(image, all);
  let step: IteratorResult<void, ReadZone[]> = steps.next();
  while (!step.done) {
    if (performance.now() - turn >= TURN_MS) {
      await nextTurn();
      signal?.throwIfAborted();
      turn = performance.now();
    }
    step = steps.next();
  }
  const ms = performance.now() - started;
  return step.value.map((zone) => composeReading(zone, ms));
}
