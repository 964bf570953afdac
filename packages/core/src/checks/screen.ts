import type { Finding, FindingStatus } from '../contract/findings.ts';
import { gridStrength } from '../image/measure/gridStrength.ts';
import { above, figure, limitsOf } from './againstLimits.ts';
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
    const status = screenStatus(above(strength, limitsOf(policy.thresholds.gridStrength)));
    return [{ code: 'image.screen', status, evidence: { gridStrength: figure(strength) } }];
  },
};

/** What the strength of the grid comes to: never more than a doubt. */
export function screenStatus(grid: FindingStatus): FindingStatus {
  return grid === 'pass' ? 'pass' : 'inconclusive';
}
