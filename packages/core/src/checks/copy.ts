import type { Finding, FindingStatus } from '../contract/findings.ts';
import { outlineShadow } from '../image/measure/outlineShadow.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure, limitsOf } from './againstLimits.ts';
import type { Check } from './check.ts';

/** The outline is judged where the picture shows this share of it, and white paper beside this share of that. */
const MIN_SEEN_SHARE = 0.6;
const MIN_PAPER_SHARE = 0.7;
/** Paper lit as evenly as this lies on a scanner, under whose lid cards have no shadow either. */
const EVEN_LIGHT = 0.025;

/**
 * Whether the document is a copy on paper that was photographed: white paper all around it, and nowhere the shadow that
 * a card's thickness throws. A card may lie so under soft light, and a scanner leaves none, so that this is a doubt
 * about photos alone, and a human judges.
 */
export const copy: Check = {
  codes: ['image.copy'],
  run({ card, capture, policy }): Finding[] {
    if (!card) return [{ code: 'image.copy', status: 'skipped' }];
    const size = { width: card.image.width / CARD_PIXELS_PER_MM, height: card.image.height / CARD_PIXELS_PER_MM };
    const { seenShare, paperShare, bareShare, lightSpread } = outlineShadow(capture.image, card.corners, size);
    if (seenShare < MIN_SEEN_SHARE || paperShare < MIN_PAPER_SHARE || lightSpread <= EVEN_LIGHT) {
      return [{ code: 'image.copy', status: 'pass' }];
    }
    const status = copyStatus(above(bareShare, limitsOf(policy.thresholds.bareShare)));
    const evidence = { bareShare: figure(bareShare), paperShare: figure(paperShare) };
    return [{ code: 'image.copy', status, evidence }];
  },
};

/** What an outline without a shadow comes to: never more than a doubt. */
export function copyStatus(bare: FindingStatus): FindingStatus {
  return bare === 'pass' ? 'pass' : 'inconclusive';
}
