import type { Finding, FindingStatus } from '../contract/findings.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { chromaSpread } from '../image/measure/chromaSpread.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { below, figure } from './againstLimits.ts';
import type { Check, SideContext } from './check.ts';

/** Colour is averaged over cells of this size, mm: finer than coloured zones, and so coarse that noise in dim blue is out. */
const CELL_MM = 3;
/** On pale sides colour counts so many times: the least of originals is 0.0129 there, 0.0169 elsewhere. */
const PALE = 1.35;
/** Where less of the document than this has measurable colour, too little of it says "grey", or "colour". */
const MIN_JUDGED_SHARE = { grey: 0.35, colour: 0.5 };
/** A spread beyond these is plain grey, as in a copy of two tones, or plain colour: then so little is enough. */
const PLAIN = { grey: { spread: 0.002, judged: 0.05 }, colour: { spread: 0.03, judged: 0.1 } };

/**
 * Whether the document is shown in colour: a photocopy stays grey under the warmest lamp. Where there is nearly none, a
 * human must tell.
 */
export const colour: Check = {
  codes: ['image.not_colour'],
  run({ card, policy, recognised }): Finding[] {
    if (!card) return [{ code: 'image.not_colour', status: 'skipped' }];
    const { spread: seen, judged } = chromaSpread(card.image, Math.round(CELL_MM * CARD_PIXELS_PER_MM));
    const spread = seen * (isPale(recognised) ? PALE : 1);
    const status = colourStatus(below(spread, policy.thresholds.chromaSpread), spread, judged);
    const evidence = { chromaSpread: figure(spread), judgedShare: figure(judged) };
    return [{ code: 'image.not_colour', status, evidence }];
  },
};

/** What a spread of colour of this status comes to, where `judgedShare` of the document has measurable colour. */
export function colourStatus(status: FindingStatus, spread: number, judgedShare: number): FindingStatus {
  const seen = status === 'fail' ? 'grey' : 'colour';
  const isPlain = seen === 'grey' ? spread <= PLAIN.grey.spread : spread >= PLAIN.colour.spread;
  const enough = judgedShare >= (isPlain ? PLAIN[seen].judged : MIN_JUDGED_SHARE[seen]);
  return status === 'warn' || !enough ? 'inconclusive' : status;
}

function isPale({ kind, side }: SideContext['recognised']): boolean {
  const sides = kind ? (DOCUMENT_TYPES[kind].paleSides ?? []) : [];
  return sides.some((pale) => pale === side);
}
