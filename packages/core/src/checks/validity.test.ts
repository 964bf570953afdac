import { describe, expect, it } from 'vitest';
import type { Fields } from '../contract/report.ts';
import type { ValidityJudgement } from '../documents/documentType.ts';
import { validUntil } from '../documents/documentType.ts';
import { contextOf, statuses } from './contextOf.ts';
import { validity } from './validity.ts';

const run = (judgement: ValidityJudgement | null, side: 'recto' | 'verso' = 'verso') =>
  validity.run(contextOf({ validity: judgement, recognised: { kind: 'cni-1988', side, other: null, doubts: [] } }));

describe('validity on 2026-11-23', () => {
  it('passes a document valid that day, and refuses one that ended the day before', () => {
    expect(run(validUntil('2027-11-23'))).toEqual([]);
    expect(run(validUntil('2026-11-22'))).toMatchObject([{ code: 'document.expired', status: 'fail' }]);
  });

  it('points out a document that ends soon, its last day included', () => {
    expect(run(validUntil('2026-11-23'))).toMatchObject([{ code: 'document.expires_soon', status: 'warn' }]);
    expect(run(validUntil('2026-12-22'))).toMatchObject([{ code: 'document.expires_soon', status: 'warn' }]);
  });

  it('leaves a doubt to a human only where the day falls within it', () => {
    const doubt = { ...validUntil('2023-06-30'), extended: null, latestEnd: '2028-06-30' };
    expect(run(doubt)).toMatchObject([{ code: 'document.expired', status: 'inconclusive' }]);
    expect(run({ ...doubt, latestEnd: '2026-06-30' })).toMatchObject([{ code: 'document.expired', status: 'fail' }]);
    expect(run({ ...doubt, earliestEnd: '2027-06-30' })).toEqual([]);
  });

  it('leaves a date that was read in several ways to a human, unless another date bears it out', () => {
    const date = (value: string, confidence: number) => ({ value, source: 'print' as const, confidence });
    const on = (fields: Fields) => validity.run(contextOf({ fields, validity: validUntil('2029-06-13') }));
    const expiryDate = date('2029-06-13', 0.2);
    expect(on({ expiryDate })).toMatchObject([{ status: 'inconclusive', evidence: { reason: 'unsure_date' } }]);
    expect(on({ expiryDate, issueDate: date('2014-05-14', 0.9) })).toMatchObject([{ status: 'inconclusive' }]);
    expect(on({ expiryDate, issueDate: date('2014-06-14', 0.4) })).toEqual([]);
    expect(on({ expiryDate: date('2029-06-13', 0.9), issueDate: date('2014-05-14', 0.9) })).toEqual([]);
  });

  it('never refuses for a missing date, and asks for none on the old recto', () => {
    expect(run(null)).toMatchObject([{ code: 'document.expired', status: 'inconclusive' }]);
    expect(statuses(run(null, 'recto'))).toEqual(['skipped']);
  });
});
