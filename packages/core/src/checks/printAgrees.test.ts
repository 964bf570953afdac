import { expect, it } from 'vitest';
import type { Region } from '../contract/geometry.ts';
import type { Field, Fields } from '../contract/report.ts';
import { contextOf, statuses } from './contextOf.ts';
import { printAgrees } from './printAgrees.ts';

const ABOVE: Region = [
  [0, 0],
  [9, 0],
  [9, 9],
];
const BELOW: Region = [
  [0, 50],
  [9, 50],
  [9, 59],
];
const field = (mrz: string, print: string, confidence = 0.95): Field => ({
  value: mrz,
  source: 'mrz',
  confidence: 0.99,
  region: BELOW,
  printed: { value: print, confidence, region: ABOVE },
});
const run = (fields: Fields, namesMayBeTruncated = false) =>
  printAgrees.run(contextOf({ fields, mrz: { reading: null, failedCheckDigits: [], namesMayBeTruncated, box: null } }));

it('passes what is the same but for accents, cut names and look-alikes', () => {
  expect(run({ surname: field('LEFEVRE', 'LEFÈVRE'), documentNumber: field('X1O', 'XI0') })).toEqual([]);
  expect(run({ givenNames: field('XAVIER LOUIS', 'XAVIER LOUIS ÉTIENNE') })).toEqual([]);
  expect(run({ givenNames: field('JEAN PAUL THEO', 'JEAN-PAUL THÉODORE') }, true)).toEqual([]);
});

it('fails another name, with both places', () =>
  expect(run({ surname: field('MARTIN', 'DUVAL'), birthDate: field('1990-07-13', '1990-07-13') })).toEqual([
    {
      code: 'data.print_disagrees',
      status: 'fail',
      evidence: { member: 'surname' },
      region: ABOVE,
      secondRegion: BELOW,
    },
  ]));

it('names every field that differs', () =>
  expect(
    run({ birthDate: field('1990-07-13', '1990-07-18'), documentNumber: field('140692310285', '880692310285', 0.99) }),
  ).toMatchObject([{ evidence: { member: 'birthDate documentNumber' } }]));

it('asks more of a number before it contradicts than of a name', () => {
  expect(run({ documentNumber: field('140692310285', '140692310235', 0.95) })).toEqual([]);
  expect(statuses(run({ surname: field('MARTIN', 'DUVAL', 0.95) }))).toEqual(['fail']);
});

it('doubts a name one letter off', () =>
  expect(statuses(run({ surname: field('MARTIN', 'MARTINE') }))).toEqual(['inconclusive']));

it('does not take an unsure reading for a contradiction', () =>
  expect(run({ surname: field('MARTIN', 'DUVAL', 0.5) })).toEqual([]));

it('is skipped where one of the two was not read', () =>
  expect(statuses(run({ surname: { value: 'MARTIN', source: 'mrz', confidence: 0.99 } }))).toEqual(['skipped']));

it('never tells a value', () =>
  expect(JSON.stringify(run({ surname: field('MARTIN', 'DUVAL') }))).not.toMatch(/martin|duval/i));
