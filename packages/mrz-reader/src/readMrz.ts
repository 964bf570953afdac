import { type JudgedMrz, judgeMrz } from './judge/judgeMrz.ts';
import { locateMrz } from './locate/locateMrz.ts';
import type { MrzZone } from './locate/zone.ts';
import { toGray } from './pixels/toGray.ts';
import type { GrayImage, RgbaImage } from './raster.ts';
import { readLine } from './recognise/readLine.ts';

/** A machine-readable zone, found and read. */
export interface MrzReading {
  zone: MrzZone;
  /** Null where the zone is there but cannot be read. */
  judged: JudgedMrz | null;
  /**
   * What the net sees in each line under no rule at all, not even of the number of characters: a line that differs in
   * length has characters hidden or too many.
   */
  seen: string[];
  /** How long it took. */
  ms: { locate: number; read: number };
}

/**
 * Finds and reads the machine-readable zone of a picture, in any direction: the first zone that can be read, else the
 * best one found, null where there is none.
 *
 *     const judged = readMrz({ data, width, height })?.judged;
 */
export function readMrz(image: GrayImage | RgbaImage): MrzReading | null {
  const started = performance.now();
  const gray = toGray(image);
  const zones = locateMrz(gray);
  const located = performance.now();
  let first: Omit<MrzReading, 'ms'> | null = null;
  for (const zone of zones) {
    const readings = zone.lines.map((line) => readLine(gray, line));
    const judged = judgeMrz(readings);
    const seen = readings.map(({ free }) => free.map(({ text }) => text).join(''));
    if (judged || !first) first = { zone, judged, seen };
    if (judged) break;
  }
  return first && { ...first, ms: { locate: located - started, read: performance.now() - located } };
}
