import type { Corners, Point } from '../../contract/geometry.ts';

/** Where a document prints its MRZ. Sizes in mm; the zone is the box around the printed characters. */
interface MrzPlace {
  width: number;
  height: number;
  zone: { left: number; top: number; right: number; bottom: number };
}

/** Three lines of 30 on ID-1 (ICAO 9303-5 §4.2.2). */
const THREE_LINES: MrzPlace = {
  width: 85.6,
  height: 53.98,
  zone: { left: 5, top: 34.5, right: 80.6, bottom: 49.2 },
};
/** Two lines of 36 on the French card of 1988. */
const TWO_LINES_OF_36: MrzPlace = { width: 105, height: 74, zone: { left: 7, top: 58.5, right: 98, bottom: 68 } };
/** Two lines of 44 on a passport's page (ICAO 9303-4 §4.2.2). */
const TWO_LINES_OF_44: MrzPlace = { width: 125, height: 88, zone: { left: 6.5, top: 71.5, right: 118, bottom: 81 } };

/** Width by height of the printed zone tells the three apart: about 5, 9.6 and 11.7. */
const MAX_THREE_LINES = 7.2;
const MAX_TWO_LINES_OF_36 = 10.6;
const MAX_TWO_LINES = 15;
/** Shapes are measured to this through perspective. */
const WHOLE_ZONE_TOLERANCE = 0.08;

/**
 * The corners of the document that bears this MRZ, from the zone alone: its shape tells the format, the format where
 * the zone is printed. Good to a few mm in the reading direction, less across, since a narrow zone says little about
 * perspective; so the zone's turn and size are used, not its perspective.
 *
 * @param mrz corners of the zone in reading direction: top left, top right, bottom right, bottom left
 */
export function documentAroundMrz(mrz: Corners): Corners {
  const [topLeft, topRight, bottomRight, bottomLeft] = mrz;
  const length = (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2;
  const place = placeFor(widthByHeight(mrz));
  const scale = length / (place.zone.right - place.zone.left);
  const [alongX, alongY] = unit(middle(topLeft, bottomLeft), middle(topRight, bottomRight));
  const [x, y] = middle(middle(topLeft, bottomRight), middle(topRight, bottomLeft));
  const zoneX = (place.zone.left + place.zone.right) / 2;
  const zoneY = (place.zone.top + place.zone.bottom) / 2;
  const at = (mmX: number, mmY: number): Point => {
    const along = scale * (mmX - zoneX);
    const across = scale * (mmY - zoneY);
    return [x + along * alongX - across * alongY, y + along * alongY + across * alongX];
  };
  return [at(0, 0), at(place.width, 0), at(place.width, place.height), at(0, place.height)];
}

/** Long by short side of the document that bears this MRZ; null for a single line, which says little. */
export function proportionAround(mrz: Corners): number | null {
  const shape = widthByHeight(mrz);
  if (shape > MAX_TWO_LINES) return null;
  const { width, height } = placeFor(shape);
  return width / height;
}

/** Whether a zone has the shape of a whole one: glare or a finger can hide a part of it. */
export function isWholeZone(mrz: Corners): boolean {
  const shape = widthByHeight(mrz);
  const { left, top, right, bottom } = placeFor(shape).zone;
  return Math.abs((shape * (bottom - top)) / (right - left) - 1) < WHOLE_ZONE_TOLERANCE;
}

function placeFor(shape: number): MrzPlace {
  if (shape < MAX_THREE_LINES) return THREE_LINES;
  return shape < MAX_TWO_LINES_OF_36 ? TWO_LINES_OF_36 : TWO_LINES_OF_44;
}

function widthByHeight([topLeft, topRight, bottomRight, bottomLeft]: Corners): number {
  const width = distance(topLeft, topRight) + distance(bottomLeft, bottomRight);
  return width / (distance(topLeft, bottomLeft) + distance(topRight, bottomRight));
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to[0] - from[0], to[1] - from[1]);
}

function middle(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}

function unit(from: Point, to: Point): Point {
  const length = distance(from, to);
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}
