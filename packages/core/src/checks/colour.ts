import type { Finding, FindingStatus } from '../contract/findings.ts';
import { chromaSpread } from '../image/measure/chromaSpread.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { below, figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/** Colour is averaged over cells of this size, mm: finer than coloured zones, and so coarse that noise in dim blue is out. */
const CELL_MM = 3;
/** Where less of the document than this has measurable colour, too little of it says "grey", or "colour". */
const MIN_JUDGED_SHARE = { grey: 0.35, colour: 0.5 };

/**
 * Whether the document is shown in colour: a photocopy stays grey under the warmest lamp. Where there is nearly none, a
 * human must tell.
 */
export const colour: Check = {
  codes: ['image.not_colour'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.not_colour', status: 'skipped' }];
    const { spread, judged } = chromaSpread(card.image, Math.round(CELL_MM * CARD_PIXELS_PER_MM));
    const status = colourStatus(below(spread, policy.thresholds.chromaSpread), judged);
    const evidence = { chromaSpread: figure(spread), judgedShare: figure(judged) };
    return [{ code: 'image.not_colour', status, evidence }];
  },
};

/** What the spread of colour comes to, where `judgedShare` of the document has measurable colour. */
export function colourStatus(spread: FindingStatus, judgedShare: number): FindingStatus {
  const enough = judgedShare >= MIN_JUDGED_SHARE[spread === 'fail' ? 'grey' : 'colour'];
  return spread === 'warn' || !enough ? 'inconclusive' : spread;
}
