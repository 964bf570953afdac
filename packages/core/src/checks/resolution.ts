import type { Finding } from '../contract/findings.ts';
import { below, figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/** Whether the picture has enough pixels on the document for its print to be read. */
export const resolution: Check = {
  codes: ['image.low_resolution'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.low_resolution', status: 'skipped' }];
    const pixelsPerMm = card.sourcePixelsPerMm;
    const status = below(pixelsPerMm, policy.thresholds.resolution);
    return [{ code: 'image.low_resolution', status, evidence: { pixelsPerMm: figure(pixelsPerMm) } }];
  },
};
