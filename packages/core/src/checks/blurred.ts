import type { Finding } from '../contract/findings.ts';
import { ZONE_CONTENTS, type ZoneContent } from '../documents/documentType.ts';
import { type TextBlur, textBlur } from '../image/measure/textBlur.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import { above, figure, worst } from './againstLimits.ts';
import type { Box, Check, SideContext, StraightCard } from './check.ts';
import { boxOfZone, zonesOf } from './zones.ts';

/** Width of a printed stroke: MRZ characters and the smallest names on the cards, mm. */
const STROKE_MM = 0.35;
/** What sampling alone blurs, in pixels of the picture: half a pixel each for the sensor's cell and for interpolation. */
const SAMPLING_BLUR_PX = 0.7;
/** On a document or a zone that shows less than this nobody can tell sharp from blurred. */
const MIN_JUDGED_SHARE = 0.08;
/** More blur than this leaves no print; its exact amount means nothing. */
const MOST_BLUR_MM = 2;
/** A lens blurs alike in all directions: pictures out of focus have 0.69 and more, shaken ones 0.55 at the most. */
const MOTION_SHARE = 0.6;

/**
 * Whether the document's print is too blurred to be read, as a whole or in a zone, and whether the lens or a movement is
 * the cause. Blur counts in mm on the document, and what comes from too few pixels is left to `image.low_resolution`: a
 * small picture is not a blurred one.
 */
export const blurred: Check = {
  codes: ['image.blurred'],
  run(context): Finding[] {
    const { card, policy } = context;
    if (!card) return [{ code: 'image.blurred', status: 'skipped' }];
    const parts = blurOfParts(context, card);
    const [whole] = parts;
    if (whole.judged < MIN_JUDGED_SHARE) {
      return [{ code: 'image.blurred', status: 'inconclusive', evidence: figuresOf([whole]) }];
    }
    const statuses = parts.map((part) => above(part.blurMm, policy.thresholds[thresholdOf(part)]));
    const status = worst(statuses);
    const blurredParts = parts.filter((_, index) => status !== 'pass' && statuses[index] === status);
    const shown = blurredParts[0] ?? whole;
    const zones = ZONE_CONTENTS.filter((content) => blurredParts.some((part) => part.content === content)).join(' ');
    const cause = shown.leastMm < MOTION_SHARE * shown.blurMm ? 'motion' : 'focus';
    const evidence = { ...figuresOf(parts), ...(status === 'pass' ? {} : { zones, cause }) };
    return [{ code: 'image.blurred', status, evidence, ...(shown.box ? { region: card.toRegion(shown.box) } : {}) }];
  },
};

interface BlurOfPart {
  /** Null for the whole document. */
  content: ZoneContent | null;
  box: Box | null;
  blurMm: number;
  /** In the direction in which it is least. */
  leastMm: number;
  judged: number;
}

/** The whole document first, then the zones of a known one that show enough. */
function blurOfParts(context: SideContext, card: StraightCard): [BlurOfPart, ...BlurOfPart[]] {
  const samplingMm = SAMPLING_BLUR_PX / workingPixelsPerMm(card);
  const measure = textBlur(card.gray, STROKE_MM * CARD_PIXELS_PER_MM);
  const mm = (sigma: number) => {
    const measuredMm = Math.min(MOST_BLUR_MM, sigma / CARD_PIXELS_PER_MM);
    return Math.sqrt(Math.max(0, measuredMm ** 2 - samplingMm ** 2));
  };
  const part = (content: ZoneContent | null, box: Box | null, { sigma, leastSigma, judged }: TextBlur): BlurOfPart => ({
    content,
    box,
    blurMm: mm(sigma),
    leastMm: mm(leastSigma),
    judged,
  });
  const zones = context.recognised.kind ? zonesOf(context, card) : [];
  const ofZones = zones
    .filter(({ content }) => content !== 'emblem')
    .map((zone) => part(zone.content, boxOfZone(zone), measure(boxOfZone(zone))))
    .filter(({ judged }) => judged >= MIN_JUDGED_SHARE);
  return [part(null, null, measure()), ...ofZones];
}

/** The threshold that a part is held against, which its figure is named after. */
function thresholdOf({ content }: BlurOfPart) {
  if (content === 'mrz') return 'mrzBlurMm';
  return content === 'portrait' ? 'portraitBlurMm' : 'blurMm';
}

/** The most blur of the parts that share a threshold. */
function figuresOf(parts: readonly [BlurOfPart, ...BlurOfPart[]]) {
  const figures: Partial<Record<ReturnType<typeof thresholdOf>, number>> = {};
  for (const part of parts) {
    const name = thresholdOf(part);
    figures[name] = Math.max(figures[name] ?? 0, figure(part.blurMm));
  }
  return { ...figures, judgedShare: figure(parts[0].judged) };
}

/** Resolution of the picture that the card was cut from; the original may have more. */
function workingPixelsPerMm({ corners: [topLeft, topRight], image }: StraightCard): number {
  const length = Math.hypot(topRight[0] - topLeft[0], topRight[1] - topLeft[1]);
  return (length / image.width) * CARD_PIXELS_PER_MM;
}
