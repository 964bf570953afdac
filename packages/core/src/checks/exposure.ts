import type { Finding } from '../contract/findings.ts';
import { type ExposureLevels, exposureLevels } from '../image/measure/exposureLevels.ts';
import type { Policy } from '../policy.ts';
import { above, below, figure } from './againstLimits.ts';
import type { Check } from './check.ts';

/**
 * Whether the document came out too dark, or so bright that its print is lost. Where no document was found, bad light
 * may be why: then the whole picture is measured, and only a clear fault is reported.
 */
export const exposure: Check = {
  codes: ['image.too_dark', 'image.too_bright'],
  run({ capture, card, policy }): Finding[] {
    if (card) return judged(exposureLevels(card.image), policy);
    return judged(exposureLevels(capture.image), policy).map((finding) =>
      finding.status === 'fail' ? finding : { code: finding.code, status: 'skipped' },
    );
  },
};

function judged({ paperLevel, lostShare }: ExposureLevels, { thresholds }: Policy): Finding[] {
  return [
    { code: 'image.too_dark', status: below(paperLevel, thresholds.paperLevel), evidence: { paperLevel } },
    {
      code: 'image.too_bright',
      status: above(lostShare, thresholds.lostShare),
      evidence: { lostShare: figure(lostShare) },
    },
  ];
}
