import { expect, it } from 'vitest';
import type { SideReport } from '../contract/report.ts';
import { emptyReport } from '../report/emptyReport.ts';
import { contextOf } from './contextOf.ts';
import { sidesAgree } from './sidesAgree.ts';

const number = (value: string, confidence = 0.95) => ({
  documentNumber: { value, source: 'mrz' as const, confidence },
});
const other = (changes: Partial<SideReport>): SideReport => ({ ...emptyReport([]), kind: 'cni-1988', ...changes });

it('passes sides that state the same', () =>
  expect(
    sidesAgree.run(
      contextOf({ fields: number('140692310285'), otherSides: [other({ fields: number('140692310285') })] }),
    ),
  ).toEqual([]));
it('fails sides of two documents', () =>
  expect(
    sidesAgree.run(
      contextOf({ fields: number('140692310285'), otherSides: [other({ fields: number('880692310285') })] }),
    ),
  ).toMatchObject([{ code: 'data.sides_disagree', status: 'fail' }]));
it('doubts a difference that was read with little confidence', () =>
  expect(
    sidesAgree.run(
      contextOf({ fields: number('140692310285', 0.5), otherSides: [other({ fields: number('880692310285') })] }),
    ),
  ).toMatchObject([{ status: 'inconclusive' }]));
it('fails sides of two kinds', () =>
  expect(sidesAgree.run(contextOf({ otherSides: [other({ kind: 'cni-2021' })] }))).toMatchObject([
    { code: 'data.sides_disagree', status: 'fail', evidence: { member: 'kind' } },
  ]));
