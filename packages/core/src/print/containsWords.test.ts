import { describe, expect, it } from 'vitest';
import { containsWords } from './containsWords.ts';

describe('containsWords', () => {
  it('sees through accents, spaces and punctuation', () =>
    expect(containsWords("carte nationale d'identité n° 12", 'CARTENATIONALEDIDENTITE')).toBe(true));
  it('forgives one wrong letter in six', () => expect(containsWords('IDENT1TY CARO', 'IDENTITYCARD')).toBe(true));
  it('does not forgive three in twelve', () => expect(containsWords('IOENT1TY CARO', 'IDENTITYCARD')).toBe(false));
  it('does not find words that are not there', () =>
    expect(containsWords('Facture du 3 mars, carte bancaire', 'IDENTITYCARD')).toBe(false));
  it('finds nothing in nothing', () => expect(containsWords('', 'PASSEPORT')).toBe(false));
});
