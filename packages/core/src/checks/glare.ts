import type { Finding } from '../contract/findings.ts';
import { ZONE_CONTENTS, type Zone } from '../documents/documentType.ts';
import { type GlareSpot, glareSpots } from '../image/measure/glareSpots.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure, limitsOf, worst } from './againstLimits.ts';
import type { Box, Check } from './check.ts';
import { boxOfZone, zonesOf } from './zones.ts';

/** Spots are looked for in cells of this size, mm. */
const CELL_MM = 0.5;
/** Print runs on under a spot if this share of what is around it bears print. */
const PRINT_AROUND = 0.02;

/** Whether mirrored light covers part of the document, where, and what it hides: every spot over the MRZ, elsewhere one amid print. */
export const glare: Check = {
  codes: ['image.glare'],
  run(context): Finding[] {
    const { card, policy } = context;
    if (!card) return [{ code: 'image.glare', status: 'skipped' }];
    const spots = glareSpots(card.image, Math.round(CELL_MM * CARD_PIXELS_PER_MM));
    const coveredShare = spots.reduce((sum, { area }) => sum + area, 0) / (card.image.width * card.image.height);
    const zones = zonesOf(context, card);
    const { glareShare, glareMm2 } = policy.thresholds;
    const hides = (spot: GlareSpot, zone: Zone) => hiddenMm2(spot, zone) >= glareMm2.fail;
    const mostHiddenMm2 = Math.max(0, ...spots.flatMap((spot) => zones.map((zone) => hiddenMm2(spot, zone))));
    const hidden = ZONE_CONTENTS.filter((content) =>
      zones.some((zone) => zone.content === content && spots.some((spot) => hides(spot, zone))),
    );
    const status = worst([above(coveredShare, glareShare), above(mostHiddenMm2, limitsOf(glareMm2))]);
    const evidence = {
      coveredShare: figure(coveredShare),
      hiddenMm2: figure(mostHiddenMm2),
      spots: spots.length,
      hides: hidden.join(' '),
    };
    const shown = spots.find((spot) => zones.some((zone) => hides(spot, zone))) ?? spots[0];
    return [
      {
        code: 'image.glare',
        status,
        evidence,
        ...(shown && status !== 'pass' ? { region: card.toRegion(shown) } : {}),
      },
    ];
  },
};

/** Area of print, mm², that a spot hides in a zone; none where only blank paper is around it. */
function hiddenMm2(spot: GlareSpot, zone: Zone): number {
  const bearsPrint = zone.content === 'mrz' || spot.printAround >= PRINT_AROUND;
  return bearsPrint ? overlapMm2(spot, boxOfZone(zone)) : 0;
}

/** Area, mm², by which a spot covers a box, as if it filled its own box evenly. */
function overlapMm2(spot: GlareSpot, box: Box): number {
  const along = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other)) / length;
  const share = along(spot.x, spot.width, box.x, box.width) * along(spot.y, spot.height, box.y, box.height);
  return (share * spot.area) / CARD_PIXELS_PER_MM ** 2;
}
