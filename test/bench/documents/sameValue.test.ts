import { expect, it } from 'vitest';
import { sameValue } from './sameValue.ts';

it.each([
  ['surname', 'GIRARD PETIT', 'Girard-Petit', true],
  ['surname', 'DARVOR', 'D’ARVOR', true],
  ['surname', 'D ARVOR', "D'ARVOR", true],
  ['surname', 'BENOIT', 'BENOÎT', true],
  ['surname', 'BENOIT', 'BENOITS', false],
  ['givenNames', 'JEAN PAUL THEO', 'JEAN-PAUL, THÉODORE', true],
  ['documentNumber', 'D1234567890123', 'D12345678901234', false],
  ['birthDate', '1965-12-06', '1965-12-06', true],
  ['birthDate', '1965-12-06', '1965-12-08', false],
] as const)('%s %s, read as %s: %o', (field, expected, read, same) => {
  expect(sameValue(field, expected, read)).toBe(same);
});
