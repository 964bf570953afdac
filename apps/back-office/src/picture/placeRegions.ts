import type { FindingStatus, Point, Region } from '@rectoverso/core/contract';
import type { SideFinding } from '../findings/groupFindings.ts';
import type { ThroughEdits } from './throughEdits.ts';

/** A finding's region on a shown picture. */
export interface PlacedRegion {
  marker: number;
  status: FindingStatus;
  source: SideFinding;
  /** In fractions of the picture's width and height; parts may lie outside it. */
  points: Point[];
  topLeft: Point;
  bottomRight: Point;
  /** How many regions before this one begin at the same place: their numbers stand side by side. */
  shift: number;
}

/** The regions that can be seen on a picture, given the way from the upright original to it. */
export function placeRegions(findings: readonly SideFinding[], through: ThroughEdits): PlacedRegion[] {
  const placed: PlacedRegion[] = [];
  for (const source of findings) {
    const { finding, marker } = source;
    if (finding.region === undefined || marker === null) continue;
    const bounds = bounded(finding.region.map(through));
    if (isOutside(bounds)) continue;
    const shift = placed.filter(({ topLeft }) => isNear(topLeft, bounds.topLeft)).length;
    placed.push({ marker, status: finding.status, source, ...bounds, shift });
  }
  return placed;
}

/** True for points that are hardly apart, in fractions of the picture. */
function isNear(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.03;
}

function bounded(points: Region): Pick<PlacedRegion, 'points' | 'topLeft' | 'bottomRight'> {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { points, topLeft: [Math.min(...xs), Math.min(...ys)], bottomRight: [Math.max(...xs), Math.max(...ys)] };
}

function isOutside({ topLeft, bottomRight }: Pick<PlacedRegion, 'topLeft' | 'bottomRight'>): boolean {
  return bottomRight[0] <= 0 || bottomRight[1] <= 0 || topLeft[0] >= 1 || topLeft[1] >= 1;
}
