import { above, below, type Limits, limitsOf } from '../checks/againstLimits.ts';
import type { FindingCode, FindingStatus } from '../contract/findings.ts';
import type { SideReport } from '../contract/report.ts';
import type { PolicyName } from '../contract/verification.ts';
import { type Policy, policyNamed, type Thresholds } from '../policy.ts';

/** One figure in a finding's evidence that is held against one threshold. A finding may rest on several. */
interface Measure {
  code: FindingCode;
  /** Its name in the evidence. */
  figure: string;
  threshold: keyof Thresholds;
}

/** Every measure, in the order of the checks. */
export const MEASURES: readonly Measure[] = [
  { code: 'document.cut_off', figure: 'missingShare', threshold: 'missingShare' },
  { code: 'document.covered', figure: 'reachMm', threshold: 'coveredMm' },
  { code: 'image.not_colour', figure: 'chromaSpread', threshold: 'chromaSpread' },
  { code: 'image.screen', figure: 'gridStrength', threshold: 'gridStrength' },
  { code: 'image.screen', figure: 'colouredGridStrength', threshold: 'colouredGridStrength' },
  { code: 'image.copy', figure: 'bareShare', threshold: 'bareShare' },
  { code: 'image.low_resolution', figure: 'pixelsPerMm', threshold: 'resolution' },
  { code: 'image.blurred', figure: 'blurMm', threshold: 'blurMm' },
  { code: 'image.blurred', figure: 'mrzBlurMm', threshold: 'mrzBlurMm' },
  { code: 'image.blurred', figure: 'portraitBlurMm', threshold: 'portraitBlurMm' },
  { code: 'image.too_dark', figure: 'paperLevel', threshold: 'paperLevel' },
  { code: 'image.too_bright', figure: 'lostShare', threshold: 'lostShare' },
  { code: 'image.glare', figure: 'coveredShare', threshold: 'glareShare' },
  { code: 'image.glare', figure: 'hiddenMm2', threshold: 'glareMm2' },
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
    return typeof value === 'number' ? [{ ...measure, value, limits: limitsOf(thresholds[measure.threshold]) }] : [];
  });
}

/** Where a figure lies between its limits, in the direction that they have. */
export function placeOf({ value, limits }: Pick<Measured, 'value' | 'limits'>): FindingStatus {
  return limits.warn > limits.fail ? below(value, limits) : above(value, limits);
}
