import type { Corners } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';
import { median } from './median.ts';
import { RIM_PIXELS_PER_MM, type RimProfile, rimProfiles } from './rimProfiles.ts';

/** What lies around a document, along its outline. */
export interface OutlineShadow {
  /** Share of the outline beside which the picture shows enough to tell, 0–1. */
  seenShare: number;
  /** Share of that beside which even, bright paper lies, 0–1. */
  paperShare: number;
  /** Share of that where the document ends on the paper without any shadow, 0–1. */
  bareShare: number;
  /** Level of that paper, 0–255; at the limit a shadow is lost in white. */
  paperLevel: number;
  /** By how much the light on it differs from place to place, as a part of it: scanners light evenly. */
  lightSpread: number;
}

/** Paper is looked for at this distance from the outline, mm: shadows of cards fall nearer. */
const PAPER_MM = [4, 7] as const;
/** Paper varies by no more than this beside one piece, and nothing on the document is brighter than this beside it. */
const MOST_UNEVEN = 0.06;
const MOST_BRIGHTER = 1.04;
/** The document's own rim, mm from its outline. */
const RIM_MM = [1.2, 3] as const;
/** A shadow is darker than both the rim and the paper by this part of the paper, or fades into the paper over this way. */
const SHADOW_DEPTH = 0.04;
const SHADOW_WAY_MM = 0.9;
/** The shadow is looked for here, mm from the outline, which is found to about a millimetre. */
const EDGE_MM = [-1.2, 3.5] as const;
/** Where rim and paper differ by less than this part, the document's edge does not show. */
const LEAST_STEP = 0.05;

/**
 * Looks along a document's outline for its shadow on the ground: a card has a thickness, its copy on paper has none.
 * `size` is the document's, mm; `corners` are px of the picture.
 */
export function outlineShadow(
  image: RgbaImage,
  corners: Corners,
  size: { width: number; height: number },
): OutlineShadow {
  const { profiles, seenShare } = rimProfiles(image, corners, size);
  const onPaper = profiles.map(rimOf).filter(({ isPaper }) => isPaper);
  const bare = onPaper.filter(({ isBare }) => isBare);
  return {
    seenShare,
    paperShare: onPaper.length / Math.max(1, profiles.length),
    bareShare: bare.length / Math.max(1, onPaper.length),
    paperLevel: median(onPaper.map(({ paper }) => paper)),
    lightSpread: spreadOf(onPaper.map(({ paper }) => paper)),
  };
}

/** A piece of the outline: the level of the ground beside it, and what that and the edge look like. */
function rimOf({ between }: RimProfile): { paper: number; isPaper: boolean; isBare: boolean } {
  const ground = between(PAPER_MM[0], PAPER_MM[1]);
  const paper = median(ground);
  const uneven = (Math.max(...ground) - Math.min(...ground)) / paper;
  const brightest = Math.max(...between(-RIM_MM[1], 0));
  const rim = median(between(-RIM_MM[1], -RIM_MM[0]));
  return {
    paper,
    isPaper: uneven <= MOST_UNEVEN && brightest <= MOST_BRIGHTER * paper,
    isBare: !hasShadow(between(EDGE_MM[0], EDGE_MM[1]).toReversed(), rim, paper),
  };
}

/** `levels` run outwards over the document's edge. */
function hasShadow(levels: readonly number[], rim: number, paper: number): boolean {
  if (Math.min(...levels) < Math.min(rim, paper) - SHADOW_DEPTH * paper) return true;
  if (paper - rim < LEAST_STEP * paper) return false;
  const lastBelow = (level: number) => levels.findLastIndex((value) => value < level);
  const fading = lastBelow(paper - 0.1 * (paper - rim)) - lastBelow((paper + rim) / 2);
  return fading > SHADOW_WAY_MM * RIM_PIXELS_PER_MM;
}

function spreadOf(levels: readonly number[]): number {
  return levels.length === 0 ? 0 : (Math.max(...levels) - Math.min(...levels)) / median(levels);
}
