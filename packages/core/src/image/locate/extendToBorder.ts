import type { Corners, Point } from '../../contract/geometry.ts';
import { aspectRatio } from './aspectRatio.ts';
import type { EdgeMap } from './edgeMap.ts';
import { proportionError } from './proportions.ts';
import type { RankedQuad } from './rankQuads.ts';
import { edgeSupport } from './traceSide.ts';

/** A document with proportions as right as this is whole. */
const WHOLE_PROPORTION_ERROR = 0.03;
/** A side may lie this far inside the border, as a share of its neighbours' length. */
const MAX_EXTENSION = 0.2;
/** The neighbours' edges are followed from this many px past the corners, over this many px at least ... */
const GAP = 1;
const MIN_LENGTH = 5;
/** ... and must be edges over this share of the way. */
const MIN_SUPPORT = 0.6;

/**
 * Where a document is cut by the picture's border, a line of its print can be taken for the missing side. Then the
 * neighbouring edges run on to the border, and the border is the side instead. The edges of an open passport run on too,
 * past a page that is whole, as its proportions tell.
 */
export function extendToBorder(quad: RankedQuad, edges: EdgeMap, softness: number): RankedQuad {
  let { corners, onBorder } = quad;
  if (proportionError(aspectRatio(corners, edges)) < WHOLE_PROPORTION_ERROR) return quad;
  for (let side = 0; side < 4; side++) {
    const extended = extendSide(corners, side, edges, softness);
    if (!extended || onBorder[side]) continue;
    corners = extended;
    onBorder = onBorder.map((value, index) => value || index === side) as RankedQuad['onBorder'];
  }
  return { ...quad, corners, onBorder };
}

function extendSide(corners: Corners, side: number, edges: EdgeMap, softness: number): Corners | null {
  const next = (side + 1) % 4;
  const ways = [
    wayToBorder(corners[(side + 3) % 4]!, corners[side]!, edges),
    wayToBorder(corners[(side + 2) % 4]!, corners[next]!, edges),
  ] as const;
  if (ways[0].border !== ways[1].border || ways.some(({ share }) => share > MAX_EXTENSION)) return null;
  let length = 0;
  let support = 0;
  for (const { from, to } of ways) {
    const way = Math.max(0, Math.hypot(to[0] - from[0], to[1] - from[1]) - GAP);
    length += way;
    support += way * edgeSupport(edges, from, to, softness);
  }
  if (length < MIN_LENGTH || support < MIN_SUPPORT * length) return null;
  return corners.map((corner, index) =>
    index === side ? ways[0].to : index === next ? ways[1].to : corner,
  ) as Corners;
}

interface Way {
  from: Point;
  to: Point;
  /** Which border it meets: left, right, top, bottom. */
  border: number;
  /** Its length as a share of the side it continues. */
  share: number;
}

/** From the corner `at` straight on, coming from the corner `before`, to the first border. */
function wayToBorder(before: Point, at: Point, { width, height }: EdgeMap): Way {
  const [dx, dy] = [at[0] - before[0], at[1] - before[1]];
  const shares = [
    dx < 0 ? -at[0] / dx : Number.POSITIVE_INFINITY,
    dx > 0 ? (width - at[0]) / dx : Number.POSITIVE_INFINITY,
    dy < 0 ? -at[1] / dy : Number.POSITIVE_INFINITY,
    dy > 0 ? (height - at[1]) / dy : Number.POSITIVE_INFINITY,
  ];
  const share = Math.min(...shares);
  return { from: at, to: [at[0] + share * dx, at[1] + share * dy], border: shares.indexOf(share), share };
}
