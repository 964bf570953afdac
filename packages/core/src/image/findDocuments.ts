import type { Corners, Point } from '../contract/geometry.ts';
import { homography, mapPoint, rectangleCorners } from './homography.ts';
import { aspectRatio } from './locate/aspectRatio.ts';
import { area } from './locate/overlapShare.ts';
import type { RankedQuad } from './locate/rankQuads.ts';
import { refineCorners } from './locate/refineCorners.ts';
import { searchPicture } from './locate/searchPicture.ts';
import type { RgbaImage } from './raster.ts';
import { resize } from './resize.ts';
import { straighten } from './straighten.ts';

/** A card or page in a picture. */
export interface FoundDocument {
  /** px of the picture (the first pixel's centre is 0.5, 0.5), clockwise; the first side is a long one. */
  corners: Corners;
  /** Long side by short side, with perspective undone. */
  aspectRatio: number;
  /** How well edges, proportions and contrast bear it out: from 0.4 to 1; about 0.6 and above for a whole card. */
  confidence: number;
  /** For each side, from corner i to the next: whether it is the picture's own border. */
  onBorder: [boolean, boolean, boolean, boolean];
}

/** What is already known about the picture. */
export interface LocateHints {
  /** Corners of a machine-readable zone, px, in reading direction: top left, top right, bottom right, bottom left. */
  mrz?: Corners;
}

/** Long side of the picture that documents are sought in, px: their edges stay, print and noise fade. */
const SEARCH_LONG_SIDE = 640;
/** From this scale on the small picture is only about as long. */
const MIN_WHOLE_SCALE = 2.5;
/** Sides are then moved onto the picture's own edges within this many px of the small picture. */
const REFINE_REACH = 2.5;
/** A sheet of paper with a card on it is blank over more than this share; few cards are. */
const PAGE_BLANK_SHARE = 0.4;
/** Cards on a page fill at most this share of it, and are this sure. */
const MAX_SHARE_OF_PAGE = 0.6;
const MIN_CONFIDENCE_ON_PAGE = 0.5;
/** The page is looked at within its own edges: this share is left out on each side. */
const PAGE_MARGIN = 0.015;

/**
 * Finds cards and pages, best first: on any ground, turned any way, seen at up to about 25 degrees. A card on a sheet
 * of paper is found, not the sheet. A scan or a crop of nothing but the document is the document.
 *
 * Straight edges become candidate sides, candidate sides quadrilaterals, and the best of these by edges, proportions
 * and contrast are moved onto the edges of the full picture.
 *
 * Example: `const [card] = findDocuments(photo, { mrz: zone.corners });`
 */
export function findDocuments(image: RgbaImage, hints: LocateHints = {}): FoundDocument[] {
  const small = shrink(image);
  const toSmall = ([x, y]: Point): Point => [(x * small.width) / image.width, (y * small.height) / image.height];
  const toImage = ([x, y]: Point): Point => [(x * image.width) / small.width, (y * image.height) / small.height];
  const scale = image.width / small.width;
  return searchPicture(small, hints.mrz ? cornersBy(hints.mrz, toSmall) : null)
    .map((sighting) => ({ ...sighting, corners: cornersBy(sighting.corners, toImage) }))
    .flatMap((sighting) => onPage(image, sighting) ?? [{ ...sighting, scale }])
    .map(({ corners, onBorder, score, scale }) => {
      const refined = refineCorners(image, corners, REFINE_REACH * scale, onBorder);
      return longSideFirst(image, { corners: refined, onBorder, confidence: Math.min(1, score) });
    })
    .sort((one, other) => other.confidence - one.confidence);
}

/** Under perspective the side that looks longer may be the shorter one. */
function longSideFirst(image: RgbaImage, found: Omit<FoundDocument, 'aspectRatio'>): FoundDocument {
  const ratio = aspectRatio(found.corners, image);
  if (ratio >= 1) return { ...found, aspectRatio: ratio };
  const turned = <T>([a, b, c, d]: readonly [T, T, T, T]): [T, T, T, T] => [b, c, d, a];
  return { ...found, corners: turned(found.corners), onBorder: turned(found.onBorder), aspectRatio: 1 / ratio };
}

function shrink(image: RgbaImage): RgbaImage {
  const scale = Math.max(image.width, image.height) / SEARCH_LONG_SIDE;
  if (scale <= 1) return image;
  // At a whole scale pixels are merged and none is parted between two, which keeps edges crisp.
  const whole = scale > MIN_WHOLE_SCALE ? Math.round(scale) : scale;
  return resize(image, Math.max(1, Math.round(image.width / whole)), Math.max(1, Math.round(image.height / whole)));
}

/** The documents that lie on this one if it is a page; null if it is no page. */
function onPage(image: RgbaImage, page: RankedQuad): (RankedQuad & { scale: number })[] | null {
  if (page.blank < PAGE_BLANK_SHARE || page.onBorder.every(Boolean)) return null;
  const [from, next, , last] = page.corners;
  const long = Math.hypot(next[0] - from[0], next[1] - from[1]);
  const size = {
    width: SEARCH_LONG_SIDE,
    height: Math.round((SEARCH_LONG_SIDE * Math.hypot(last[0] - from[0], last[1] - from[1])) / long),
  };
  const toPage = homography(rectangleCorners(1, 1), page.corners);
  const inner = rectangleCorners(1, 1).map(([x, y]) =>
    mapPoint(toPage, [x + (1 - 2 * x) * PAGE_MARGIN, y + (1 - 2 * y) * PAGE_MARGIN]),
  ) as Corners;
  const back = homography(rectangleCorners(size.width, size.height), inner);
  const found = searchPicture(straighten(image, inner, size), null).filter(
    ({ corners, onBorder, score }) =>
      score >= MIN_CONFIDENCE_ON_PAGE &&
      !onBorder.some(Boolean) &&
      area(corners) < MAX_SHARE_OF_PAGE * size.width * size.height,
  );
  if (found.length === 0) return null;
  return found.map((sighting) => ({
    ...sighting,
    corners: cornersBy(sighting.corners, (point) => mapPoint(back, point)),
    scale: long / size.width,
  }));
}

function cornersBy(corners: Corners, map: (point: Point) => Point): Corners {
  return corners.map(map) as Corners;
}
