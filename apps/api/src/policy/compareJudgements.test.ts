import type { Finding, SideReport } from '@rectoverso/core/contract';
import { emptyReport, policyNamed } from '@rectoverso/core/node';
import { describe, expect, it } from 'vitest';
import { compareJudgements } from './compareJudgements.ts';
import { comparisonInWords } from './comparisonInWords.ts';
import type { Trial } from './loadTrials.ts';

const standard = policyNamed('standard');
const strict = {
  ...standard,
  name: 'strict',
  thresholds: { ...standard.thresholds, blurMm: { warn: 0.05, fail: 0.1 } },
};

function report(changes: Partial<SideReport>, ...findings: Finding[]): SideReport {
  return { ...emptyReport(findings), kind: 'cni-1988', side: 'recto', ...changes };
}

const blurred = (blurMm: number, status: Finding['status'] = 'pass'): Finding => ({
  code: 'image.blurred',
  status,
  evidence: { blurMm, judgedShare: 0.5 },
});

const TRIALS: Trial[] = [
  { file: 'sharp.jpg', report: report({}, blurred(0.03)), expected: 'accept' },
  { file: 'soft.jpg', report: report({}, blurred(0.07)), expected: 'accept' },
  { file: 'softer.jpg', report: report({}, blurred(0.11)), expected: 'retake' },
  { file: 'page.jpg', report: report({ side: 'both' }, blurred(0.03)) },
];

describe('compareJudgements', () => {
  const comparison = compareJudgements(TRIALS, standard, strict);

  it('names the cases that change advice, and the findings that move them', () => {
    const findings = [{ code: 'image.blurred', from: 'pass', to: 'fail', value: 0.11 }];
    expect(comparison.moved).toEqual([{ file: 'softer.jpg', from: 'accept', to: 'retake', findings }]);
  });

  it('counts advices, findings, what is right and what is not sure', () => {
    expect(comparison).toMatchObject({ from: 'standard', to: 'strict', cases: 4, inexact: 1 });
    expect(comparison.advices.accept).toEqual({ before: 4, after: 3 });
    expect(comparison.advices.retake).toEqual({ before: 0, after: 1 });
    expect(comparison.findings).toEqual([
      { code: 'image.blurred', from: 'pass', to: 'warn', cases: 1 },
      { code: 'image.blurred', from: 'pass', to: 'fail', cases: 1 },
    ]);
    expect(comparison.right).toEqual({ before: 2, after: 3, of: 3 });
  });

  it('finds nothing between a policy and itself', () => {
    expect(compareJudgements(TRIALS, standard, standard)).toMatchObject({ moved: [], findings: [] });
  });

  it.each(['fr', 'en'] as const)('can be read in %s', (locale) => {
    const words = comparisonInWords(comparison, locale);
    expect(words).toContain('softer.jpg');
    expect(words).toContain('0.11');
    expect(words).not.toContain('sharp.jpg');
    expect(words).not.toContain('undefined');
  });
});
