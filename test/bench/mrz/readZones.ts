import type { PhotoTruth } from '@rectoverso/fixtures';
import { type MrzReading, readAllMrz, readMrz } from '@rectoverso/mrz-reader';
import type { DrawnZone } from './bands.ts';
import { loadPicture } from './picture.ts';
import { timed } from './timed.ts';
import { sameLines, type Verdict, verdictOf } from './verdict.ts';

/** What the reader made of one zone of a photo. */
export interface ZoneRead {
  photo: PhotoTruth;
  zone: DrawnZone;
  verdict: Verdict;
  /** Read lines, where they differ from the true ones. */
  wrong: readonly string[];
}

/** What the reader made of one photo. */
export interface PhotoRead {
  photo: PhotoTruth;
  /** Of the single answer of `readMrz`. */
  verdict: Verdict;
  zones: ZoneRead[];
  /** Readings that stand on no zone. */
  strays: number;
  /** Of `readMrz`. */
  processorMs: number;
}

/** Reads a photo by `readMrz`; where it shows several zones, also by `readAllMrz`, which is then asked for each. */
export async function readPhoto(photo: PhotoTruth): Promise<PhotoRead> {
  const picture = await loadPicture(photo.file);
  const { result, processorMs } = await timed(() => readMrz(picture));
  const readings = photo.zones.length > 1 ? readAllMrz(picture) : result ? [result] : [];
  const zones = photo.zones.map((zone): ZoneRead => {
    const reading = readings.find((one) => sameLines(one.lines, zone.lines)) ?? readings.find((one) => on(zone, one));
    const verdict = verdictOf([zone], reading ?? null);
    return { photo, zone, verdict, wrong: verdict === 'exact' ? [] : (reading?.lines ?? []) };
  });
  const strays = readings.filter((one) => !photo.zones.some((zone) => on(zone, one))).length;
  return { photo, verdict: verdictOf(photo.zones, result), zones, strays, processorMs };
}

/** Whether the middle of a reading lies within the zone. */
function on({ corners }: DrawnZone, reading: MrzReading): boolean {
  const mean = (axis: 0 | 1) => reading.corners.reduce((sum, corner) => sum + corner[axis] / 4, 0);
  const [x, y] = [mean(0), mean(1)];
  return corners.every(([fromX, fromY], i) => {
    const [toX, toY] = corners[(i + 1) % 4]!;
    return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX) >= 0;
  });
}
