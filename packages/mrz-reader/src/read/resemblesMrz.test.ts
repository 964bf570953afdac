import { describe, expect, it } from 'vitest';
import { resemblesMrz } from './resemblesMrz.ts';

function seen(text: string, confidence = 0.99) {
  return [...text].map((character, column) => ({ text: character, confidence, column }));
}

describe('resemblesMrz', () => {
  it('knows a piece of a line by fillers among letters and digits', () => {
    expect(resemblesMrz([seen('RA<<<<<<<<<<<0'), seen('AELLE<MARIE<<<')])).toBe(true);
    expect(resemblesMrz([seen('TKT258'), seen('SPECIMEN<<NATACHA<<<')])).toBe(true);
  });

  it.each([
    ['digits', '96303858215348930991044365621967002746359695'],
    ['letters', 'ORTXJATFVZEXJOUALWYHGECXPCGYCIV'],
    ['arrows', '<<<<<<<<<<<<<<<<<<<<<<<<<<'],
    ['a frieze', '<O<O<O<O<O<O<O<O<O<O'],
    ['one arrow among digits', '869328438212405051<77109998'],
    ['nothing', ''],
  ])('does not take %s for one', (_, text) => {
    expect(resemblesMrz([seen(text), seen(text)])).toBe(false);
  });

  it('does not take what is only guessed at for one', () => {
    expect(resemblesMrz([seen('SPECIMEN<<NATACHA<<<', 0.7)])).toBe(false);
  });
});
