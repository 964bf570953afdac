import { describe, expect, it } from 'vitest';
import { compareNames } from './compareNames.ts';

describe('compareNames', () => {
  it.each([
    ['accents and case', 'Gaëlle', 'GAELLE'],
    ['hyphens and spaces', 'Jean-Pierre', 'JEAN PIERRE'],
    ['apostrophes', "L'Hermitte", 'L HERMITTE'],
    ['ligatures', 'Lœuillet', 'LOEUILLET'],
    ['the first of several given names', 'Maëlys', 'MAELYS GAELLE MARIE'],
  ])('does not count %s', (_, declared, read) => expect(compareNames(declared, read)).toBe('same'));

  it('accepts a name cut at the end of its field, only where it may be cut', () => {
    expect(compareNames('Vandenbroucke de Saint-Exupéry', 'VANDENBROUCKE DE SAINT EX', { truncated: true })).toBe(
      'same',
    );
    expect(compareNames('Martine', 'MARTIN')).toBe('close');
  });

  it('calls one wrong letter close', () => expect(compareNames('Berthier', 'BERTH1ER')).toBe('close'));
  it('does not take a longer name for the declared one', () =>
    expect(compareNames('Marie', 'MARIELLE')).not.toBe('same'));
  it('calls another name different', () => expect(compareNames('Durand', 'MARTIN')).toBe('different'));
  it('calls nothing different', () => expect(compareNames('Durand', '')).toBe('different'));
});
