import type { Finding, FindingStatus } from '../contract/findings.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { homography, mapPoint, rectangleCorners } from '../image/homography.ts';
import { aspectRatio } from '../image/locate/aspectRatio.ts';
import { above, figure } from './againstLimits.ts';
import type { Box, Check, SideContext, StraightCard } from './check.ts';

/** A side lies on the picture's border if both its corners come this near to it or beyond, as a share of the long side. */
const BORDER_SHARE = 0.006;
/** Width of the strip that is shown to the holder along a cut side, as a share of the document. */
const STRIP_SHARE = 0.05;
const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type CardSide = (typeof SIDES)[number];

/**
 * Whether part of the document lies outside the picture. A side on the picture's border is the document's own edge in a
 * scan or a crop, and a cut in a photo: the proportions tell, since a cut document is too short in that direction. Thin
 * strips they cannot tell, so a single side on the border is pointed out in any case.
 */
export const cutOff: Check = {
  codes: ['document.cut_off'],
  run(context): Finding[] {
    const { card, policy } = context;
    if (!card) return [{ code: 'document.cut_off', status: 'skipped' }];
    const frames = framesOf(context, card);
    const sides = SIDES.filter((_, side) => frames.some((frame) => liesOnBorder(frame, side)));
    const missingShare = Math.max(...frames.map(outsideShare), missingBetween(sides, context, card));
    const measured = above(missingShare, policy.thresholds.missingShare);
    const status = cutOffStatus(measured, sides.length);
    const evidence = { missingShare: figure(missingShare), sidesOnBorder: sides.join(' ') };
    const region = status === 'pass' ? {} : { region: card.toRegion(shownBox(sides[0], frames, card)) };
    return [{ code: 'document.cut_off', status, evidence, ...region }];
  },
};

/** What a missing share comes to where so many sides lie on the border. */
export function cutOffStatus(missing: FindingStatus, sidesOnBorder: number): FindingStatus {
  return missing === 'pass' && sidesOnBorder === 1 ? 'warn' : missing;
}

/** The document's corners and a picture's. */
interface Frame {
  corners: Corners;
  border: Corners;
}

/** A document can be cut by the border of the picture as the holder edited it, and of the original. */
function framesOf({ capture }: SideContext, { corners }: StraightCard): Frame[] {
  const { image, upright } = capture;
  return [
    { corners, border: rectangleCorners(image.width, image.height) },
    {
      corners: corners.map((corner) => capture.toUpright(corner)) as Corners,
      border: rectangleCorners(upright.width, upright.height),
    },
  ];
}

function liesOnBorder({ corners, border }: Frame, side: number): boolean {
  const from = corners[side]!;
  const to = corners[(side + 1) % 4]!;
  const [, , [width, height]] = border;
  const near = BORDER_SHARE * longSide(corners);
  const both = (isOut: (point: Point) => boolean) => isOut(from) && isOut(to);
  return (
    both(([x]) => x < near) ||
    both(([, y]) => y < near) ||
    both(([x]) => x > width - near) ||
    both(([, y]) => y > height - near)
  );
}

/** How far the outermost corner lies beyond the border, as a share of the long side. */
function outsideShare({ corners, border: [, , [width, height]] }: Frame): number {
  const beyond = corners.map(([x, y]) => Math.max(0, -x, -y, x - width, y - height));
  return Math.max(...beyond) / longSide(corners);
}

function longSide([first, second, third]: Corners): number {
  const length = (from: Point, to: Point) => Math.hypot(to[0] - from[0], to[1] - from[1]);
  return Math.max(length(first, second), length(second, third));
}

/** The share by which the document is too short between the sides on the border; 0 where they do not explain it. */
function missingBetween(sides: readonly CardSide[], { capture, recognised }: SideContext, card: StraightCard): number {
  const ratio = aspectRatio(card.corners, capture.image);
  const sizes = recognised.kind
    ? [DOCUMENT_TYPES[recognised.kind].size]
    : Object.values(DOCUMENT_TYPES).map(({ size }) => size);
  const missing = sizes.map(({ width, height }) => {
    const share = (ratio * height) / width;
    if (share < 1) return sides.includes('left') || sides.includes('right') ? 1 - share : 0;
    return sides.includes('top') || sides.includes('bottom') ? 1 - 1 / share : 0;
  });
  return Math.min(...missing);
}

/** The outermost strip along the side that is still in the pictures; all of a document that only a corner is cut off. */
function shownBox(side: CardSide | undefined, frames: readonly Frame[], card: StraightCard): Box {
  const { width, height } = card.image;
  if (!side) return { x: 0, y: 0, width, height };
  const strips = Array.from({ length: Math.round(1 / STRIP_SHARE) }, (_, place) => stripAlong(side, place, card));
  return strips.find((strip) => frames.every((frame) => holdsMiddle(frame, strip, card))) ?? strips[0]!;
}

function holdsMiddle({ corners, border }: Frame, { x, y, width, height }: Box, { image }: StraightCard): boolean {
  const toPicture = homography(rectangleCorners(image.width, image.height), corners);
  const [u, v] = mapPoint(toPicture, [x + width / 2, y + height / 2]);
  const [, , [right, bottom]] = border;
  return u >= 0 && v >= 0 && u <= right && v <= bottom;
}

/** The strip that as many strips lie outside of as `place` says. */
function stripAlong(side: CardSide, place: number, { image: { width, height } }: StraightCard): Box {
  const across = STRIP_SHARE * width;
  const down = STRIP_SHARE * height;
  return {
    top: { x: 0, y: place * down, width, height: down },
    right: { x: width - (place + 1) * across, y: 0, width: across, height },
    bottom: { x: 0, y: height - (place + 1) * down, width, height: down },
    left: { x: place * across, y: 0, width: across, height },
  }[side];
}
