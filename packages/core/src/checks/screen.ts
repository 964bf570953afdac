import type { Finding } from '../contract/findings.ts';
import { gridStrength } from '../image/measure/gridStrength.ts';
import { figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/**
 * Whether the document was photographed from a screen, whose pixels make one fine grid all over it. A printer's raster
 * makes one too, and nobody can tell a genuine document's by this alone: a human judges.
 */
export const screen: Check = {
  codes: ['image.screen'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.screen', status: 'skipped' }];
    const strength = gridStrength(card.gray);
    const status = strength >= policy.thresholds.gridStrength ? 'inconclusive' : 'pass';
    return [{ code: 'image.screen', status, evidence: { gridStrength: figure(strength) } }];
  },
};
