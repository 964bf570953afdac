import { expect, it } from 'vitest';
import type { Fields } from '../contract/report.ts';
import { contextOf } from './contextOf.ts';
import { declaredNames } from './declaredNames.ts';

const read: Fields = {
  surname: { value: 'BERTHIER', source: 'mrz', confidence: 0.95 },
  givenNames: { value: 'CORINNE MARIE', source: 'mrz', confidence: 0.95 },
};
const declared = (surname: string, ...givenNames: string[]) =>
  declaredNames.run(contextOf({ fields: read, holder: { surname, givenNames } }));

it('passes the declared names', () => expect(declared('Berthier', 'Corinne')).toEqual([]));
it('fails another surname', () =>
  expect(declared('Durand', 'Corinne')).toMatchObject([{ code: 'data.mismatch.surname', status: 'fail' }]));
it('doubts a surname one letter off', () =>
  expect(declared('Bertier', 'Corinne')).toMatchObject([{ code: 'data.mismatch.surname', status: 'inconclusive' }]));
it('fails other given names', () =>
  expect(declared('Berthier', 'Paul')).toMatchObject([{ code: 'data.mismatch.givenNames', status: 'fail' }]));
it('compares no given names where none was declared', () =>
  expect(declared('Berthier')).toEqual([{ code: 'data.mismatch.givenNames', status: 'skipped' }]));
it('says how they differ', () => {
  expect(declared('Bertier', 'Marie')).toMatchObject([
    { evidence: { result: 'close', reason: 'letters' } },
    { evidence: { result: 'different', reason: 'not_first' } },
  ]);
});
it('takes the printed name where the MRZ writes it otherwise', () => {
  const surname = { value: 'MUELLER', source: 'mrz', confidence: 0.95 } as const;
  const printed = { ...surname, printed: { value: 'MÜLLER', confidence: 0.9 } };
  const holder = { surname: 'Müller', givenNames: [] };
  expect(declaredNames.run(contextOf({ fields: { surname }, holder }))).toMatchObject([{ status: 'inconclusive' }, {}]);
  expect(declaredNames.run(contextOf({ fields: { surname: printed }, holder }))).toHaveLength(1);
});
it('doubts another name that was not read surely', () => {
  const fields: Fields = { surname: { value: 'MARTIN', source: 'print', confidence: 0.5 } };
  const findings = declaredNames.run(contextOf({ fields, holder: { surname: 'Durand', givenNames: [] } }));
  expect(findings[0]).toMatchObject({ status: 'inconclusive', evidence: { reason: 'other_name' } });
});
it('leaves names that could not be read to a human, and asks for none where none stand', () => {
  const holder = { surname: 'Durand', givenNames: ['Paul'] };
  const on = (side: 'recto' | 'verso') =>
    declaredNames.run(
      contextOf({ holder, mrz: null, recognised: { kind: 'cni-1988', side, other: null, doubts: [] } }),
    );
  expect(on('recto')).toMatchObject([
    { status: 'inconclusive', evidence: { reason: 'not_read' } },
    { status: 'inconclusive' },
  ]);
  expect(on('verso').map(({ status }) => status)).toEqual(['skipped', 'skipped']);
});
it('never tells a name', () => expect(JSON.stringify(declared('Durand', 'Paul'))).not.toMatch(/durand|berthier|paul/i));
