import { describe, expect, it } from 'vitest';
import { splitGivenNames } from './splitGivenNames.ts';

describe('splitGivenNames', () => {
  it('splits at spaces and commas and keeps hyphens', () => {
    expect(splitGivenNames(' Anne,  Marie-Louise\u00a0Zoé ')).toEqual(['Anne', 'Marie-Louise', 'Zoé']);
  });

  it('finds none in blanks', () => {
    expect(splitGivenNames(' , ')).toEqual([]);
  });
});
