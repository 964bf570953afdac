import type { MrzReading } from '../../../src/index.ts';

/** How a picture is turned and which part of it is shown, as SVG writes it. */
export interface ZoneFrame {
  transform: string;
  viewBox: string;
}

/** Around the zone, of its width. */
const MARGIN = 0.03;
/** Above the first line there is room for what was read of it, of a line's height. */
const ROOM_ABOVE = 1.5;

/** The zone upright and alone. */
export function zoneFrame({
  corners,
  rotation,
  characters,
}: Pick<MrzReading, 'corners' | 'rotation' | 'characters'>): ZoneFrame {
  const [tl, tr, br, bl] = corners;
  const x = (tl[0] + tr[0] + br[0] + bl[0]) / 4;
  const y = (tl[1] + tr[1] + br[1] + bl[1]) / 4;
  const width = Math.max(distance(tl, tr), distance(bl, br));
  const height = Math.max(distance(tl, bl), distance(tr, br)) + width * slant(corners);
  const margin = MARGIN * width;
  const [first] = characters;
  const above = first ? ROOM_ABOVE * distance(first.box[0], first.box[3]) : margin;
  const box = [x - width / 2 - margin, y - height / 2 - above, width + 2 * margin, height + above + margin];
  return { transform: `rotate(${round(-rotation)} ${round(x)} ${round(y)})`, viewBox: box.map(round).join(' ') };
}

/** How far the upper and the lower side are from parallel, of their length: so much more height the zone takes. */
function slant([tl, tr, br, bl]: MrzReading['corners']): number {
  const upper = Math.atan2(tr[1] - tl[1], tr[0] - tl[0]);
  const lower = Math.atan2(br[1] - bl[1], br[0] - bl[0]);
  return Math.abs(Math.sin(upper - lower)) / 2;
}

function distance([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  return Math.hypot(bx - ax, by - ay);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
