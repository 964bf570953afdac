import type { Finding } from '../contract/findings.ts';
import { ZONE_CONTENTS, type Zone } from '../documents/documentType.ts';
import { type GlareSpot, glareSpots } from '../image/measure/glareSpots.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure } from './againstLimits.ts';
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
    const hides = (spot: GlareSpot, zone: Zone) =>
      (zone.content === 'mrz' || spot.printAround >= PRINT_AROUND) &&
      overlapMm2(spot, boxOfZone(zone)) >= policy.thresholds.glareMm2.fail;
    const hidden = ZONE_CONTENTS.filter((content) =>
      zones.some((zone) => zone.content === content && spots.some((spot) => hides(spot, zone))),
    );
    const status = hidden.length > 0 ? 'fail' : above(coveredShare, policy.thresholds.glareShare);
    const evidence = { coveredShare: figure(coveredShare), spots: spots.length, hides: hidden.join(' ') };
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

/** Area, mm², by which a spot covers a box, as if it filled its own box evenly. */
function overlapMm2(spot: GlareSpot, box: Box): number {
  const along = (from: number, length: number, other: number, otherLength: number) =>
    Math.max(0, Math.min(from + length, other + otherLength) - Math.max(from, other)) / length;
  const share = along(spot.x, spot.width, box.x, box.width) * along(spot.y, spot.height, box.y, box.height);
  return (share * spot.area) / CARD_PIXELS_PER_MM ** 2;
}
