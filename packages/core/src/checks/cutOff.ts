import type { Finding } from '../contract/findings.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { rectangleCorners } from '../image/homography.ts';
import { aspectRatio } from '../image/locate/aspectRatio.ts';
import { overlapShare } from '../image/locate/overlapShare.ts';
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
    const outsideShare = Math.max(...frames.map(({ corners, border }) => 1 - overlapShare(corners, border)));
    const missingShare = Math.max(outsideShare, missingBetween(sides, context, card));
    const measured = above(missingShare, policy.thresholds.missingShare);
    const status = measured === 'pass' && sides.length === 1 ? 'warn' : measured;
    const evidence = { missingShare: figure(missingShare), sidesOnBorder: sides.join(' ') };
    const region = status !== 'pass' && sides[0] ? { region: card.toRegion(stripAlong(sides[0], card)) } : {};
    return [{ code: 'document.cut_off', status, evidence, ...region }];
  },
};

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
  const near = BORDER_SHARE * Math.hypot(corners[1][0] - corners[0][0], corners[1][1] - corners[0][1]);
  const both = (isOut: (point: Point) => boolean) => isOut(from) && isOut(to);
  return (
    both(([x]) => x < near) ||
    both(([, y]) => y < near) ||
    both(([x]) => x > width - near) ||
    both(([, y]) => y > height - near)
  );
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

function stripAlong(side: CardSide, { image: { width, height } }: StraightCard): Box {
  const across = STRIP_SHARE * width;
  const down = STRIP_SHARE * height;
  return {
    top: { x: 0, y: 0, width, height: down },
    right: { x: width - across, y: 0, width: across, height },
    bottom: { x: 0, y: height - down, width, height: down },
    left: { x: 0, y: 0, width: across, height },
  }[side];
}
