import { type JudgedMrz, judgeMrz } from '../judge/judgeMrz.ts';
import { locateSteps } from '../locate/locateMrz.ts';
import type { MrzZone } from '../locate/zone.ts';
import { toGray } from '../pixels/toGray.ts';
import type { GrayImage, RgbaImage } from '../raster.ts';
import { type NetReading, readLine } from '../recognise/readLine.ts';
import { checkImage } from './checkImage.ts';

/** A zone found, what the net makes of its lines, and what they say. */
export interface ReadZone {
  zone: MrzZone;
  readings: NetReading[];
  judged: JudgedMrz | null;
}

/**
 * Finds and reads zones, in steps of a few milliseconds between which others may have their turn. Zones that can be
 * read come first. Unless `all` are wanted, one is enough: the first that can be read, else the best one found.
 */
export function* readSteps(image: GrayImage | RgbaImage, all: boolean): Generator<void, ReadZone[]> {
  checkImage(image);
  const gray = toGray(image);
  yield;
  const read: ReadZone[] = [];
  for (const zone of yield* locateSteps(gray, { all })) {
    const readings: NetReading[] = [];
    for (const line of zone.lines) {
      readings.push(readLine(gray, line));
      yield;
    }
    const judged = judgeMrz(readings);
    read.push({ zone, readings, judged });
    if (judged && !all) break;
  }
  const readableFirst = read.toSorted((a, b) => Number(b.judged !== null) - Number(a.judged !== null));
  return all ? readableFirst : readableFirst.slice(0, 1);
}
