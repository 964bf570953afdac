import type { Fields, Finding, Side, VerificationSide } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { valueRows } from './valueRows.ts';

const holder = { surname: 'Berthier', givenNames: ['Corinne', 'Anne'] };
const printed = (value: string) => ({ value, source: 'print' as const, confidence: 0.9 });

function sideWith(side: Side, fields: Fields, findings: Finding[] = []): VerificationSide {
  return {
    side,
    state: 'for_review',
    attempts: 1,
    edits: null,
    report: {
      advice: 'review',
      kind: 'cni-2021',
      side,
      signs: [],
      mrz: null,
      fields,
      validity: null,
      findings,
      corners: null,
      ms: { total: 1, decode: 1, locate: 0, mrz: 0, text: 0 },
    },
  };
}

describe('valueRows', () => {
  it('sets what was read beside what was declared, with what the check found', () => {
    const rows = valueRows(
      [
        sideWith('recto', { surname: printed('BERTIER'), givenNames: printed('CORINNE') }, [
          { code: 'data.mismatch.surname', status: 'fail' },
          { code: 'data.mismatch.givenNames', status: 'inconclusive' },
        ]),
      ],
      holder,
    );
    expect(rows.map(({ field, declared, agreement }) => [field, declared, agreement])).toEqual([
      ['surname', 'Berthier', 'mismatch'],
      ['givenNames', 'Corinne Anne', 'unsure'],
    ]);
  });

  it('shows a declared name that nothing could be read for, without calling it agreed', () => {
    const rows = valueRows([sideWith('recto', {}, [{ code: 'data.mismatch.surname', status: 'pass' }])], holder);
    expect(rows[0]).toEqual({ field: 'surname', read: {}, declared: 'Berthier', agreement: null });
  });

  it('says so where recto and verso differ, but not for accents alone', () => {
    const rows = valueRows(
      [
        sideWith('recto', { surname: printed('LÉGER'), expiryDate: printed('2031-02-01') }),
        sideWith('verso', { surname: printed('LEGER'), expiryDate: printed('2032-02-01') }),
      ],
      null,
    );
    expect(rows.map(({ field, agreement }) => [field, agreement])).toEqual([
      ['surname', null],
      ['expiryDate', 'sidesDiffer'],
    ]);
  });

  it('leaves out what nobody gave', () => {
    expect(valueRows([sideWith('recto', {})], null)).toEqual([]);
  });
});
