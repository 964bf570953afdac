import { describe, expect, it } from 'vitest';
import { explainGivenNames, explainSurname } from './explainMismatch.ts';

describe('explainSurname', () => {
  it.each([
    ['Moreau', { surname: 'PAGÈS', usageName: 'MOREAU' }, 'usage_name'],
    ['Silva', { surname: 'DA SILVA' }, 'particle'],
    ["d'Arvor", { surname: 'ARVOR' }, 'particle'],
    ['Petit-Girard', { surname: 'GIRARD PETIT' }, 'order'],
    ['Girard', { surname: 'GIRARD-PETIT' }, 'part_of_name'],
    ['Girard-Petit', { surname: 'PETIT' }, 'part_of_name'],
    ['Lefevbre', { surname: 'LEFÈVRE' }, 'letters'],
    ['Durand', { surname: 'MARTIN' }, 'other_name'],
    ['de Brissac', { surname: 'DE MARTEL' }, 'other_name'],
  ] as const)('%s against %o: %s', (surname, read, reason) =>
    expect(explainSurname({ surname, givenNames: 'ZOÉ' }, read)).toBe(reason),
  );

  it('sees that surname and given names are exchanged', () => {
    const read = { surname: 'LOUIS', givenNames: 'MARTIN' };
    expect(explainSurname({ surname: 'Martin', givenNames: 'Louis' }, read)).toBe('swapped');
    expect(explainGivenNames({ surname: 'Martin', givenNames: 'Louis' }, read)).toBe('swapped');
  });
});

describe('explainGivenNames', () => {
  it.each([
    ['Gaëlle', 'MAËLYS GAËLLE MARIE', 'not_first'],
    ['Gaëlle Maëlys', 'MAËLYS GAËLLE MARIE', 'order'],
    ['Maëlys Chloé', 'MAËLYS GAËLLE MARIE', 'not_on_document'],
    ['Maelis', 'MAËLYS GAËLLE MARIE', 'letters'],
    ['Paul', 'MAËLYS GAËLLE MARIE', 'other_name'],
  ] as const)('%s against %s: %s', (givenNames, read, reason) =>
    expect(explainGivenNames({ surname: 'MARTIN', givenNames }, { givenNames: read })).toBe(reason),
  );
});
