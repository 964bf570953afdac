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
it('never tells a name', () => expect(JSON.stringify(declared('Durand', 'Paul'))).not.toMatch(/durand|berthier|paul/i));
