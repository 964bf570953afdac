import { type JudgedMrz, judgeMrz } from '../judge/judgeMrz.ts';
import { locateSteps } from '../locate/locateMrz.ts';
import type { MrzZone } from '../locate/zone.ts';
import { toGray } from '../pixels/toGray.ts';
import type { GrayImage, RgbaImage } from '../raster.ts';
import { type NetReading, readLine } from '../recognise/readLine.ts';
import { checkImage } from './checkImage.ts';
import { resemblesMrz } from './resemblesMrz.ts';

/** A zone found, what the net makes of its lines (or of the pieces that are left of them), and what they say. */
export interface ReadZone {
  zone: MrzZone;
  readings: NetReading[];
  judged: JudgedMrz | null;
}

/**
 * Finds and reads zones, in steps of a few milliseconds between which others may have their turn. Zones that can be
 * read come first. Unless `all` are wanted, one is enough: the first that can be read, else the best one found. Text
 * that cannot be read and does not look like a zone's is none.
 */
export function* readSteps(image: GrayImage | RgbaImage, all: boolean): Generator<void, ReadZone[]> {
  checkImage(image);
  const gray = toGray(image);
  yield;
  const known = new Map<MrzZone, ReadZone>();
  const isZone = (zone: MrzZone): boolean => {
    const read = readZone(gray, zone);
    known.set(zone, read);
    return read.judged !== null || resemblesMrz(read.readings.map(({ free }) => free));
  };
  const read = (yield* locateSteps(gray, { all, isZone })).map((zone) => known.get(zone)!);
  const readableFirst = read.toSorted((a, b) => Number(b.judged !== null) - Number(a.judged !== null));
  return all ? readableFirst : readableFirst.slice(0, 1);
}

function readZone(gray: GrayImage, zone: MrzZone): ReadZone {
  const rows = zone.lines.length > 0 ? zone.lines : zone.pieces;
  const readings = rows.map((row) => readLine(gray, row));
  return { zone, readings, judged: zone.lines.length > 0 ? judgeMrz(readings) : null };
}
