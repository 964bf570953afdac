import type { Limits } from '../checks/againstLimits.ts';
import type { FindingCode } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import type { PolicyName } from '../contract/verification.ts';
import { type Policy, policyNamed, type Thresholds } from '../policy.ts';

/** A finding that comes from holding one measured figure, which is in its evidence, against one threshold. */
interface Measure {
  code: FindingCode;
  /** Its name in the evidence. */
  figure: string;
  threshold: keyof Thresholds;
}

/** Every measure, in the order of the checks. */
export const MEASURES: readonly Measure[] = [
  { code: 'document.cut_off', figure: 'missingShare', threshold: 'missingShare' },
  { code: 'image.not_colour', figure: 'chromaSpread', threshold: 'chromaSpread' },
  { code: 'image.low_resolution', figure: 'pixelsPerMm', threshold: 'resolution' },
  { code: 'image.blurred', figure: 'blurMm', threshold: 'blurMm' },
  { code: 'image.too_dark', figure: 'paperLevel', threshold: 'paperLevel' },
  { code: 'image.too_bright', figure: 'lostShare', threshold: 'lostShare' },
  { code: 'image.glare', figure: 'coveredShare', threshold: 'glareShare' },
];

/** A figure of a report, and what it was held against. */
export interface Measured extends Measure {
  value: number;
  limits: Limits;
}

/** The figures that a report's findings rest on, with the limits of a policy. */
export function measuresOf(report: Pick<SideReport, 'findings'>, policy: PolicyName | Policy): Measured[] {
  const { thresholds } = typeof policy === 'string' ? policyNamed(policy) : policy;
  return MEASURES.flatMap((measure) => {
    const value = report.findings.find(({ code }) => code === measure.code)?.evidence?.[measure.figure];
    return typeof value === 'number' ? [{ ...measure, value, limits: thresholds[measure.threshold] }] : [];
  });
}
