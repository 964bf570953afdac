import { describe, expect, it } from 'vitest';
import type { SideContext } from '../checks/check.ts';
import { contextOf } from '../checks/contextOf.ts';
import { contextOfPicture } from '../checks/contextOfPicture.ts';
import type { SideReport } from '../contract/report.ts';
import { altered, drawnCard, painted } from '../image/drawnCard.ts';
import type { RgbaImage } from '../image/raster.ts';
import { type Policy, policyNamed } from '../policy.ts';
import { reportOnSide } from '../report/reportOnSide.ts';
import { measuresOf } from './measures.ts';
import { isExact, rejudge } from './rejudge.ts';

const standard = policyNamed('standard');
const card = drawnCard(10);
const dark = painted(300, 200, () => [20, 22, 18]);
const unknown = { kind: null, side: null, other: null, doubts: [] };

/** The card with a brown finger from below, up to `reach` mm from its lower rim. */
function held(reach: number): RgbaImage {
  return altered(card, (level, channel, x, y) =>
    Math.abs(x / 10 - 60) < 8 && y / 10 > 74 - reach ? [150, 100, 70][channel]! : level,
  );
}

/** The card with a lamp mirrored at (x, y), mm. */
function lit(x: number, y: number, radius: number): RgbaImage {
  return altered(card, (level, _, column, row) =>
    Math.min(255, level + 300 * Math.exp(-((Math.hypot(column / 10 - x, row / 10 - y) / radius) ** 2))),
  );
}

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
  'a finger on the rim': contextOfPicture(held(3)),
  'a finger over the zone': contextOfPicture(held(16)),
  'a finger on an unknown card': contextOfPicture(held(16), undefined, { recognised: unknown }),
  'a lamp beside the print': contextOfPicture(lit(20, 5, 2.7)),
  'a lamp over the print': contextOfPicture(lit(65, 30, 8)),
  'a photo of a screen': contextOfPicture(
    altered(drawnCard(12), (level, channel, x) => level * (1 + 0.2 * Math.cos(2 * Math.PI * (x / 3.1 - channel / 3)))),
  ),
  'a dark picture without a card': contextOf({ capture: { ...contextOf().capture, image: dark } }),
};

function reportUnder(context: SideContext, policy: Policy, signs: SideReport['signs'] = []): SideReport {
  const seen = { ...context, recognised: { ...context.recognised, signs } };
  return reportOnSide(seen, { ...context, captureHash: '', policy });
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
    if (typeof standard.thresholds[threshold] === 'number') return [threshold, worse];
    if (limits.warn === limits.fail) return [threshold, { fail: worse }];
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

  it.each([
    ['whose outline was found', contextOfPicture(card), []],
    ['without an outline', contextOf(), []],
    ['whose signs disagree', contextOfPicture(card), ['proportions'] as const],
  ])('sends a kind to people that only they may accept, and back: a card %s', (_, context, doubts) => {
    const recognised = { kind: 'cni-2021', side: 'recto', other: null, doubts } as const;
    const sign = { kind: 'cni-2021', side: 'recto' } as const;
    const signs = [
      { ...sign, sign: 'title_words' as const, seen: 'words', weight: 6 },
      ...doubts.map((doubt) => ({ ...sign, sign: doubt, seen: '1.2', weight: -1 })),
    ];
    const strict = policyNamed('jesignexpert');
    const [free, refused] = [standard, strict].map((policy) =>
      reportUnder({ ...context, recognised, declared: {} }, policy, signs),
    );
    expect(refused!.advice).toBe('wrong_document');
    const sorted = ({ findings }: SideReport) => findings.toSorted((a, b) => a.code.localeCompare(b.code));
    const there = rejudge(free!, { from: standard, to: strict });
    expect([sorted(there), there.advice]).toEqual([sorted(refused!), refused!.advice]);
    const back = rejudge(refused!, { from: strict, to: standard });
    expect([sorted(back), back.advice]).toEqual([sorted(free!), free!.advice]);
  });

  it('sends another document to people where they may judge it, and back', () => {
    const other = { document: 'passport', side: 'recto', state: 'ITA' } as const;
    const context = { ...contextOf(), recognised: { ...unknown, other } };
    const open: Policy = { ...standard, reviewedOthers: ['passport'] };
    const [refused, left] = [standard, open].map((policy) => reportUnder(context, policy));
    expect(rejudge(refused!, { from: standard, to: open })).toEqual(left);
    expect(rejudge(left!, { from: open, to: standard })).toEqual(refused);
  });

  it('leaves a document of another kind than declared the wrong one', () => {
    const context = contextOf({ recognised: { kind: 'cni-2021', side: 'recto', other: null, doubts: [] } });
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
