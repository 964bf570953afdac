import type { Finding, FindingStatus } from '../contract/findings.ts';
import { outlineShadow } from '../image/measure/outlineShadow.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure, limitsOf } from './againstLimits.ts';
import type { Check } from './check.ts';

/** The outline is judged where the picture shows this share of it, and white paper beside this share of that. */
const MIN_SEEN_SHARE = 0.6;
const MIN_PAPER_SHARE = 0.7;
/** Paper lit as evenly as this lies on a scanner. There a card's shadow can be short: the least of it clears. */
const SCANNER = { lightSpread: 0.025, bareShare: 0.99 };
/** On ground as white as this, a shadow is lost as well: programs that make the paper of a scan white do so. */
const WHITENED = 250;

/**
 * Whether the document is a copy on paper: white paper all around it, and nowhere the shadow that a card's thickness
 * throws, under a lamp or under the lid of a scanner, which lights from one side. A card may lie so under soft light,
 * so that this is a doubt, and a human judges.
 */
export const copy: Check = {
  codes: ['image.copy'],
  run({ card, capture, policy }): Finding[] {
    if (!card) return [{ code: 'image.copy', status: 'skipped' }];
    const size = { width: card.image.width / CARD_PIXELS_PER_MM, height: card.image.height / CARD_PIXELS_PER_MM };
    const { seenShare, paperShare, bareShare, paperLevel, lightSpread } = outlineShadow(
      capture.image,
      card.corners,
      size,
    );
    if (seenShare < MIN_SEEN_SHARE || paperShare < MIN_PAPER_SHARE || paperLevel >= WHITENED) {
      return [{ code: 'image.copy', status: 'pass' }];
    }
    if (lightSpread <= SCANNER.lightSpread && bareShare < SCANNER.bareShare) {
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
