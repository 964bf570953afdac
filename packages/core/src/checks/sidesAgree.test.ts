import { expect, it } from 'vitest';
import type { Fields, SideReport } from '../contract/report.ts';
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

const field = (value: string, source: 'mrz' | 'print' = 'mrz', confidence = 0.95) => ({ value, source, confidence });
const between = (here: Fields, there: Fields) =>
  sidesAgree.run(contextOf({ fields: here, otherSides: [other({ fields: there })] }));

it('compares the new recto’s print with the verso’s MRZ', () => {
  const verso = { documentNumber: field('G1GNPH70F'), surname: field('PAGES'), givenNames: field('ANNE SOPHIE ZOE') };
  const recto = (number: string, surname: string): Fields => ({
    documentNumber: field(number, 'print'),
    surname: field(surname, 'print'),
    givenNames: field('ANNE-SOPHIE ZOÉ', 'print'),
  });
  expect(between(verso, recto('GIGNPH70F', 'PAGÈS'))).toEqual([]);
  expect(between(verso, recto('GIGNPH70F', 'MOREAU'))).toMatchObject([
    { status: 'fail', evidence: { member: 'surname' } },
  ]);
  expect(between(verso, recto('X4RTBPFW4', 'PAGÈS'))).toMatchObject([
    { status: 'fail', evidence: { member: 'documentNumber' } },
  ]);
  expect(between(verso, recto('G1GNPH7UF', 'PAGÈS'))).toMatchObject([{ status: 'inconclusive' }]);
});

it('lets an old verso belong to the recto whose MRZ names its month of issue', () => {
  expect(between({ issueMonth: field('2014-06') }, { issueDate: field('2014-06-14', 'print') })).toEqual([]);
  expect(between({ issueDate: field('2014-07-01', 'print') }, { issueMonth: field('2014-06') })).toEqual([]);
  expect(between({ issueMonth: field('2012-09') }, { issueDate: field('2014-06-14', 'print') })).toMatchObject([
    { status: 'inconclusive', evidence: { member: 'issueMonth' } },
  ]);
});
