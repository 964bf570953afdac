import type { Corners, Point } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';
import { saturated } from './edgePixels.ts';

/** Profiles taken across each side. */
const PROFILES = 48;
/** Round corners (3 mm) and neighbouring sides disturb the ends of a side: profiles start this share from them. */
const END_SHARE = 0.08;
/** Gradient, levels/px, at which a profile's edge counts half. */
const SOFTNESS = 4;

/**
 * Moves every side of a quadrilateral onto the strongest edge within `reach` px of it and returns the corners where the
 * moved sides meet, to a fraction of a pixel. Each side is the straight line along which the summed (and bounded)
 * colour gradient is greatest, then a weighted least-squares line through the gradient peaks near it, so that a finger,
 * a round corner or a stain pulls nothing. A side named in `fixed` stays where it is.
 */
export function refineCorners(
  image: RgbaImage,
  corners: Corners,
  reach: number,
  fixed: readonly boolean[] = [],
): Corners {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % 4]!;
    return fixed[index] ? { from, to } : refineSide(image, from, to, Math.max(2, Math.round(reach)));
  });
  return sides.map((side, index) => meet(sides[(index + 3) % 4]!, side) ?? corners[index]!) as Corners;
}

/** Two points of a side. */
interface Segment {
  from: Point;
  to: Point;
}

function refineSide(image: RgbaImage, from: Point, to: Point, reach: number): Segment {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const along: Point = [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
  const width = 2 * reach + 1;
  const response = acrossProfiles(image, from, along, length, reach);
  let best = { score: -1, start: 0, end: 0 };
  for (let start = 0; start < width; start++) {
    for (let end = 0; end < width; end++) {
      let score = 0;
      for (let profile = 0; profile < PROFILES; profile++) {
        const place = start + ((end - start) * profile) / (PROFILES - 1);
        score += response[profile * width + Math.round(place)]!;
      }
      if (score > best.score) best = { score, start, end };
    }
  }
  const { intercept, slope } = fitPeaks(response, width, best.start, (best.end - best.start) / (PROFILES - 1));
  const at = (profile: number): Point => {
    const place = profilePlace(profile) * length;
    const aside = intercept + slope * profile - reach;
    return [from[0] + place * along[0] - aside * along[1], from[1] + place * along[1] + aside * along[0]];
  };
  return { from: at(0), to: at(PROFILES - 1) };
}

function profilePlace(profile: number): number {
  return END_SHARE + ((1 - 2 * END_SHARE) * profile) / (PROFILES - 1);
}

/** Row by row, the bounded gradient across the side, one column a px from -reach to +reach. */
function acrossProfiles(image: RgbaImage, from: Point, along: Point, length: number, reach: number): Float32Array {
  const width = 2 * reach + 1;
  const response = new Float32Array(PROFILES * width);
  const line = new Float32Array((width + 2) * 3);
  const breadth = Math.max(1, Math.round(length / PROFILES / 3));
  for (let profile = 0; profile < PROFILES; profile++) {
    line.fill(0);
    for (let step = -breadth; step <= breadth; step++) {
      const place = profilePlace(profile) * length + step;
      const x = from[0] + place * along[0];
      const y = from[1] + place * along[1];
      for (let index = 0; index < width + 2; index++) {
        const aside = index - 1 - reach;
        addPixel(image, x - aside * along[1], y + aside * along[0], line, index * 3);
      }
    }
    const samples = 2 * breadth + 1;
    for (let column = 0; column < width; column++) {
      let strongest = 0;
      for (let channel = 0; channel < 3; channel++) {
        const step = (line[(column + 2) * 3 + channel]! - line[column * 3 + channel]!) / 2 / samples;
        strongest = Math.max(strongest, Math.abs(step));
      }
      response[profile * width + column] = saturated(strongest, SOFTNESS);
    }
  }
  return response;
}

function addPixel({ data, width, height }: RgbaImage, x: number, y: number, sums: Float32Array, at: number): void {
  const column = Math.min(Math.max(Math.floor(x), 0), width - 1);
  const row = Math.min(Math.max(Math.floor(y), 0), height - 1);
  const byte = (row * width + column) * 4;
  sums[at]! += data[byte]!;
  sums[at + 1]! += data[byte + 1]!;
  sums[at + 2]! += data[byte + 2]!;
}

/** Weighted regression of the place of each profile's peak, within two px of the line, on the profile's number. */
function fitPeaks(response: Float32Array, width: number, start: number, slope: number) {
  let total = 0;
  let sumP = 0;
  let sumD = 0;
  let sumPP = 0;
  let sumPD = 0;
  for (let profile = 0; profile < PROFILES; profile++) {
    const middle = Math.round(start + slope * profile);
    let weight = 0;
    let place = 0;
    for (let column = Math.max(0, middle - 2); column <= Math.min(width - 1, middle + 2); column++) {
      const value = response[profile * width + column]! ** 2;
      weight += value;
      place += value * column;
    }
    if (weight < 1e-3) continue;
    place /= weight;
    total += weight;
    sumP += weight * profile;
    sumD += weight * place;
    sumPP += weight * profile * profile;
    sumPD += weight * profile * place;
  }
  const spread = sumPP * total - sumP * sumP;
  if (!(spread > 1e-6)) return { intercept: start, slope };
  const fitted = (sumPD * total - sumP * sumD) / spread;
  return { intercept: (sumD - fitted * sumP) / total, slope: fitted };
}

function meet(one: Segment, other: Segment): Point | null {
  const ax = one.to[0] - one.from[0];
  const ay = one.to[1] - one.from[1];
  const bx = other.to[0] - other.from[0];
  const by = other.to[1] - other.from[1];
  const cross = ax * by - ay * bx;
  if (Math.abs(cross) < 1e-9) return null;
  const t = ((other.from[0] - one.from[0]) * by - (other.from[1] - one.from[1]) * bx) / cross;
  return [one.from[0] + t * ax, one.from[1] + t * ay];
}
