import type { Finding } from '../contract/findings.ts';
import { textBlur } from '../image/measure/textBlur.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure } from './againstLimits.ts';
import type { Check, StraightCard } from './check.ts';

/** Width of a printed stroke: MRZ characters and the smallest names on the cards, mm. */
const STROKE_MM = 0.35;
/** What sampling alone blurs, in pixels of the picture: half a pixel each for the sensor's cell and for interpolation. */
const SAMPLING_BLUR_PX = 0.7;
/** On a document that shows less than this nobody can tell sharp from blurred. */
const MIN_JUDGED_SHARE = 0.08;
/** More blur than this leaves no print; its exact amount means nothing. */
const MOST_BLUR_MM = 2;

/**
 * Whether the document's print is too blurred to be read, out of focus or shaken. Blur counts in mm on the document,
 * and what comes from too few pixels is left to `image.low_resolution`: a small picture is not a blurred one.
 */
export const blurred: Check = {
  codes: ['image.blurred'],
  run({ card, policy }): Finding[] {
    if (!card) return [{ code: 'image.blurred', status: 'skipped' }];
    const { sigma, judged } = textBlur(card.gray, STROKE_MM * CARD_PIXELS_PER_MM)();
    const samplingMm = SAMPLING_BLUR_PX / workingPixelsPerMm(card);
    const measuredMm = Math.min(MOST_BLUR_MM, sigma / CARD_PIXELS_PER_MM);
    const blurMm = Math.sqrt(Math.max(0, measuredMm ** 2 - samplingMm ** 2));
    const status = judged < MIN_JUDGED_SHARE ? 'inconclusive' : above(blurMm, policy.thresholds.blurMm);
    return [{ code: 'image.blurred', status, evidence: { blurMm: figure(blurMm), judgedShare: figure(judged) } }];
  },
};

/** Resolution of the picture that the card was cut from; the original may have more. */
function workingPixelsPerMm({ corners: [topLeft, topRight], image }: StraightCard): number {
  const length = Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]);
  return (length / image.width) * CARD_PIXELS_PER_MM;
}
