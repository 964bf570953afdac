import type { Corners } from '../../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from '../homography.ts';
import { isWholeZone } from './documentAroundMrz.ts';

/** On all documents the zone is 0.87 to 0.9 of the long side wide, 0.11 to 0.28 of the short side high ... */
const MIN_ZONE_WIDTH = 0.75;
const MAX_ZONE_HEIGHT = 0.36;
/** ... its centre lies at 0.77 or more of the way down ... */
const MIN_ZONE_ASIDE = 0.7;
/** ... and what lies before it and behind it are the same. Differences from the first of these on, up to the second, tell. */
const LOPSIDED = 0.03;
const VERY_LOPSIDED = 0.13;
/** The zone's corners may seem to lie this far outside. */
const TOLERANCE = 0.02;
/** Glare or a finger can hide a part of the zone; at this share of the width there is no telling. */
const MIN_PART = 0.15;

/**
 * How well a document with these corners, its first side a long one, can bear this MRZ: 1 where the zone lies along a
 * long side and fills it evenly, less where it lies nearer to one end, 0 where a part of a zone fills less; null where the
 * document cannot bear it.
 */
export function fitToMrz(corners: Corners, mrz: Corners): number | null {
  const toUnit = homography(corners, rectangleCorners(1, 1));
  const zone = mrz.map((point) => mapPoint(toUnit, point));
  const xs = zone.map(([x]) => x);
  const ys = zone.map(([, y]) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const centre = (top + bottom) / 2;
  const isInside = Math.min(left, top) > -TOLERANCE && Math.max(right, bottom) < 1 + TOLERANCE;
  const isAside = Math.max(centre, 1 - centre) > MIN_ZONE_ASIDE && bottom - top < MAX_ZONE_HEIGHT;
  if (!isInside || !isAside || right - left < MIN_PART) return null;
  if (right - left < MIN_ZONE_WIDTH) return isWholeZone(mrz) ? null : 0;
  const lopsided = Math.abs(left - (1 - right));
  return 1 - Math.min(1, Math.max(0, (lopsided - LOPSIDED) / (VERY_LOPSIDED - LOPSIDED)));
}
