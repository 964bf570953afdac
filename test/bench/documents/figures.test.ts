import type { SideReport } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { adviceFigures } from './adviceFigures.ts';
import { defectRows, renderingRows } from './groups.ts';
import { missesIn } from './misses.ts';
import { labelSeen, type Pair } from './pair.ts';
import { fieldRows, readingFigures } from './readingFigures.ts';
import { seeingFigures } from './seeingFigures.ts';
import type { BenchTruth } from './truth.ts';

const CARD: BenchTruth['corners'] = [
  [0, 0],
  [100, 0],
  [100, 70],
  [0, 70],
];
const REPORT: SideReport = {
  advice: 'accept',
  kind: 'cni-1988',
  side: 'recto',
  signs: [],
  mrz: null,
  fields: { surname: { value: 'MARTIN', confidence: 1, source: 'mrz' } },
  validity: { printedExpiry: '2029-06-13', effectiveExpiry: '2029-06-13', extended: false },
  findings: [],
  corners: CARD,
  ms: { total: 1, decode: 0, locate: 0, mrz: 0, text: 0 },
};
const TRUTH: BenchTruth = {
  file: '/set/a.jpg',
  expectedAdvice: 'accept',
  kind: 'cni-1988',
  side: 'recto',
  corners: CARD,
  fields: { surname: 'MARTIN' },
  validity: REPORT.validity,
  rendering: 'photo',
};

function pair(truth: Partial<BenchTruth>, report: Partial<SideReport> = {}): Pair {
  return { truth: { ...TRUTH, ...truth }, report: { ...REPORT, ...report } };
}

function figureOf(figures: readonly { what: string; figure: string }[], what: string): string | undefined {
  return figures.find((figure) => figure.what.includes(what))?.figure;
}

const STRONG = { defects: [{ name: 'blurred', strength: 'strong' }], expectedAdvice: 'retake' } as const;
const KEPT = { code: 'image.not_colour', status: 'warn' } as const;
const GREY = { code: 'image.not_colour', status: 'fail' } as const;

describe('of what is advised', () => {
  it('a strong fault, another document or an expired one that is accepted is counted', () => {
    const pairs = [
      pair(STRONG),
      pair({ expectedAdvice: 'expired' }),
      pair({ expectedAdvice: 'wrong_document' }, { advice: 'wrong_document' }),
      pair({ expectedAdvice: 'review' }),
      pair({}),
    ];
    const figures = adviceFigures(pairs);
    expect(figureOf(figures, 'a strong fault')).toBe('2 of 3');
    expect(figureOf(figures, 'what a human must judge')).toBe('1 of 1');
    expect(figureOf(figures, 'exactly as expected')).toBe('40.0 % (2 of 5)');
    expect(figureOf(figures, 'good and mildly faulty')).toBe('50.0 % (1 of 2)');
  });
});

describe('of what is seen', () => {
  it('an illegible picture counts for no kind', () => {
    const unseen = { kind: null, side: null };
    expect(figureOf(seeingFigures([pair(STRONG, unseen), pair({})]), 'kind and side')).toBe('100.0 % (1 of 1)');
    expect(figureOf(seeingFigures([pair({}, unseen), pair({})]), 'kind and side')).toBe('50.0 % (1 of 2)');
  });

  it('an old card taken for a new one is wrong, one that goes to a human is not', () => {
    const pairs = [pair({}, { kind: 'cni-2021' }), pair({}, { kind: 'cni-2021', advice: 'review' })];
    expect(figureOf(seeingFigures(pairs), 'old against new')).toBe('50.0 % (1 of 2)');
  });

  it('corners that were not found are far', () => {
    const pairs = [pair({}), pair({}, { corners: null }), pair({ corners: null })];
    expect(figureOf(seeingFigures(pairs), 'cards below')).toBe('50.0 % (1 of 2)');
  });

  it('a copy must be refused as grey, and an original under a lamp kept', () => {
    const copy = { defects: [{ name: 'warmCopy', strength: 'mild' }], expectedAdvice: 'retake' } as const;
    const lamp = { defects: [{ name: 'warmLight', strength: 'strong' }] };
    const figures = seeingFigures([
      pair(copy, { findings: [GREY], advice: 'retake' }),
      pair(copy, { advice: 'retake' }),
      pair(lamp, { findings: [KEPT] }),
      pair(lamp, { findings: [GREY] }),
    ]);
    expect(figureOf(figures, 'grey refused')).toBe('50.0 % (1 of 2)');
    expect(figureOf(figures, 'colour under a cast')).toBe('50.0 % (1 of 2)');
  });

  it('another document is called by the name in its finding', () => {
    const evidence = { document: 'bank-card' };
    const finding = { code: 'document.unsupported', status: 'fail', evidence } as const;
    expect(labelSeen({ ...REPORT, kind: null, side: null, findings: [finding] })).toBe('bank-card');
    expect(labelSeen({ ...REPORT, kind: null, side: null })).toBe('not recognised');
  });
});

describe('of what is read', () => {
  it('validity is right as a whole', () => {
    const pairs = [pair({}), pair({}, { validity: { ...TRUTH.validity!, extended: null } })];
    expect(figureOf(readingFigures(pairs), 'validity')).toBe('50.0 % (1 of 2)');
  });

  it('a zone is exact in all its lines', () => {
    const mrz = { format: 'TD3', lines: ['P<', '07'], repairs: [] } as const;
    const read = (lines: string[]) => ({ mrz: { ...mrz, lines, repairs: [] } });
    const pairs = [pair({ mrz: mrz.lines }, read(['P<', '07'])), pair({ mrz: mrz.lines }, read(['P<', 'O7']))];
    expect(figureOf(readingFigures([...pairs, pair({})]), 'MRZ exact')).toBe('50.0 % (1 of 2)');
  });

  it('a field is exact, read otherwise or not read', () => {
    const wrong = { surname: { value: 'MARTEN', confidence: 1, source: 'mrz' } } as const;
    expect(fieldRows([pair({}), pair({}, { fields: wrong }), pair({}, { fields: {} })])).toEqual([
      ['surname', '33.3 % (1 of 3)', 1, 1],
    ]);
  });
});

it('groups by defect and by rendering', () => {
  const pairs = [pair(STRONG), pair(STRONG, { advice: 'retake' }), pair({ rendering: 'flatScan' })];
  expect(defectRows(pairs)).toEqual([
    ['blurred', 'strong', 2, '50.0 % (1 of 2)', 1],
    ['none', '', 1, '100.0 % (1 of 1)', 0],
  ]);
  expect(renderingRows(pairs).map(([rendering, count]) => [rendering, count])).toEqual([
    ['flatScan', 1],
    ['photo', 2],
  ]);
});

it('lists what is wrong about a picture, and nothing that is right', () => {
  expect(missesIn([pair({}), pair(STRONG, { advice: 'retake' })])).toEqual([]);
  expect(missesIn([pair({}, { advice: 'review', findings: [KEPT], fields: {} })])).toEqual([
    'a.jpg (cni-1988 recto, photo, none): review, not accept; surname not read [image.not_colour=warn]',
  ]);
});

it('asks nothing of a truth that tells no more than it must', () => {
  const bare = { truth: { file: '/set/b.jpg', expectedAdvice: 'accept' } as const, report: REPORT };
  for (const figures of [adviceFigures, seeingFigures, readingFigures]) expect(() => figures([bare])).not.toThrow();
  expect(missesIn([bare])).toEqual([]);
});
