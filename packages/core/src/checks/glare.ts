import type { Finding } from '../contract/findings.ts';
import { glareSpots } from '../image/measure/glareSpots.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/** Spots are looked for in cells of this size, mm. */
const CELL_MM = 0.5;

/** Whether mirrored light covers part of the document. */
export const glare: Check = {
  codes: ['image.glare'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.glare', status: 'skipped' }];
    const spots = glareSpots(card.image, Math.round(CELL_MM * CARD_PIXELS_PER_MM));
    const coveredShare = spots.reduce((sum, { area }) => sum + area, 0) / (card.image.width * card.image.height);
    const status = above(coveredShare, policy.thresholds.glareShare);
    const evidence = { coveredShare: figure(coveredShare), spots: spots.length };
    const [largest] = spots;
    const region = largest && status !== 'pass' ? { region: card.toRegion(largest) } : {};
    return [{ code: 'image.glare', status, evidence, ...region }];
  },
};
