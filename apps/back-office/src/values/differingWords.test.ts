import { describe, expect, it } from 'vitest';
import { differingWords } from './differingWords.ts';

describe('differingWords', () => {
  it('marks the words that were not declared', () => {
    expect(differingWords('MARIE LOUISE', 'Marie, Léonie')).toEqual([
      { word: 'MARIE', differs: false },
      { word: 'LOUISE', differs: true },
    ]);
  });

  it('sees through accents, ligatures, hyphens and apostrophes', () => {
    const same = (read: string, declared: string) => differingWords(read, declared).every(({ differs }) => !differs);
    expect(same('ELOISE MARIE', 'Éloïse-Marie')).toBe(true);
    expect(same('D OEUVRE', "d'Œuvre")).toBe(true);
    expect(same('Éloïse-Marie', 'ELOISE MARIE')).toBe(true);
  });
});
