import { describe, expect, it } from 'vitest';
import type { SideContext } from '../checks/check.ts';
import { contextOf } from '../checks/contextOf.ts';
import { contextOfPicture } from '../checks/contextOfPicture.ts';
import type { SideReport } from '../contract/report.ts';
import { altered, drawnCard, painted } from '../image/drawnCard.ts';
import { type Policy, policyNamed } from '../policy.ts';
import { reportOnSide } from '../report/reportOnSide.ts';
import { measuresOf } from './measures.ts';
import { isExact, rejudge } from './rejudge.ts';

const standard = policyNamed('standard');
const card = drawnCard(10);
const dark = painted(300, 200, () => [20, 22, 18]);

const PICTURES: Record<string, SideContext> = {
  'a good picture': contextOfPicture(card),
  'a grey copy': contextOfPicture(altered(card, (level, channel) => level * 0.7 + [54, 52, 50][channel]!)),
  'a blank page': contextOfPicture(painted(1050, 740, () => [220, 225, 230])),
  'a card at the border': contextOfPicture(
    altered(card, (level) => level),
    [
      [300, 20],
      [1050, 20],
      [1050, 549],
      [300, 549],
    ],
  ),
  'a dark picture without a card': contextOf({ capture: { ...contextOf().capture, image: dark } }),
};

function reportUnder(context: SideContext, policy: Policy): SideReport {
  return reportOnSide({ ...context, recognised: { ...context.recognised, signs: [] } }, { ...context, policy });
}

/** Limits under which a figure comes out as asked, in the direction of the limits it has. */
const LIMITS = {
  pass: (value: number) => ({ worse: value * 2 + 1, worst: value * 3 + 2, low: value / 2, lowest: value / 3 }),
  warn: (value: number) => ({ worse: value * 0.9, worst: value * 2 + 1, low: value * 1.1 + 0.01, lowest: value / 2 }),
  fail: (value: number) => ({ worse: value * 0.8, worst: value * 0.9, low: value * 2 + 1, lowest: value * 1.5 + 0.5 }),
};

function policyFor(report: SideReport, outcome: keyof typeof LIMITS): Policy {
  const changed = measuresOf(report, standard).map(({ threshold, value, limits }) => {
    const { worse, worst, low, lowest } = LIMITS[outcome](value);
    return [threshold, limits.warn > limits.fail ? { warn: low, fail: lowest } : { warn: worse, fail: worst }];
  });
  return { ...standard, thresholds: { ...standard.thresholds, ...Object.fromEntries(changed) } };
}

const statuses = ({ findings }: SideReport) => Object.fromEntries(findings.map(({ code, status }) => [code, status]));

describe('rejudge', () => {
  describe.each(Object.entries(PICTURES))('%s', (_, context) => {
    const report = reportUnder(context, standard);

    it.each(['pass', 'warn', 'fail'] as const)('comes out as the checks do under limits for %s', (outcome) => {
      const to = policyFor(report, outcome);
      const expected = reportUnder(context, to);
      const judged = rejudge(report, { from: standard, to });
      expect(statuses(judged)).toEqual(statuses(expected));
      expect(judged.advice).toBe(expected.advice);
    });

    it('stays as it is under the policy it was made under', () => {
      expect(rejudge(report, { from: standard, to: standard })).toEqual(report);
    });
  });

  it('sends a kind to people that only they may accept, and back', () => {
    const context = contextOf({ recognised: { kind: 'cni-2021', side: 'recto', otherDocument: false }, declared: {} });
    const strict = policyNamed('jesignexpert');
    const [free, refused] = [standard, strict].map((policy) => reportUnder(context, policy));
    expect(refused!.advice).toBe('wrong_document');
    const there = rejudge(free!, { from: standard, to: strict });
    expect(there.findings).toEqual(expect.arrayContaining(refused!.findings));
    expect(there.advice).toBe(refused!.advice);
    expect(rejudge(refused!, { from: strict, to: standard })).toMatchObject({ advice: free!.advice });
  });

  it('leaves a document of another kind than declared the wrong one', () => {
    const context = contextOf({ recognised: { kind: 'cni-2021', side: 'recto', otherDocument: false } });
    const report = reportUnder(context, policyNamed('jesignexpert'));
    const judged = rejudge(report, { from: policyNamed('jesignexpert'), to: standard });
    expect(judged.findings).toContainEqual(expect.objectContaining({ code: 'document.wrong_kind', status: 'fail' }));
  });

  it('points out an early expiry on the day it was judged', () => {
    const validity = { printedExpiry: '2027-01-20', effectiveExpiry: '2027-01-20', extended: false };
    const report = {
      ...reportUnder(contextOf(), standard),
      validity,
      findings: [{ code: 'document.expires_soon', status: 'pass' } as const],
    };
    const to = { ...standard, expiresSoonDays: 90 };
    const statusOn = (today?: string) => rejudge(report, { from: standard, to, today }).findings[0]!.status;
    expect([statusOn('2026-11-23'), statusOn('2026-09-01'), statusOn()]).toEqual(['warn', 'pass', 'pass']);
  });

  it('knows that two sides reported as one document hide a figure', () => {
    const report = reportUnder(contextOf(), standard);
    const refused = { code: 'document.both_sides', status: 'fail' } as const;
    expect(isExact(report)).toBe(true);
    expect(isExact({ ...report, side: 'both' })).toBe(false);
    expect(isExact({ ...report, side: 'both', findings: [refused] })).toBe(true);
  });
});
