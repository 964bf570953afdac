import type { Finding } from '../contract/findings.ts';
import { chromaSpread } from '../image/measure/chromaSpread.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { below, figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/** Colour is averaged over cells of this size, mm: finer than any coloured zone, coarser than JPEG's colour blocks. */
const CELL_MM = 1;
/** Where less of the document than this has measurable colour, too little of it says "grey". */
export const MIN_JUDGED_SHARE = 0.35;

/**
 * Whether the document is shown in colour: a photocopy stays grey under the warmest lamp. Where there is nearly none, a
 * human must tell.
 */
export const colour: Check = {
  codes: ['image.not_colour'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.not_colour', status: 'skipped' }];
    const { spread, judged } = chromaSpread(card.image, Math.round(CELL_MM * CARD_PIXELS_PER_MM));
    const status = below(spread, policy.thresholds.chromaSpread);
    const doubtful = status === 'warn' || (status === 'fail' && judged < MIN_JUDGED_SHARE);
    return [
      {
        code: 'image.not_colour',
        status: doubtful ? 'inconclusive' : status,
        evidence: { chromaSpread: figure(spread), judgedShare: figure(judged) },
      },
    ];
  },
};
