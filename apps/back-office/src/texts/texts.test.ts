import { LOCALES } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { textsIn } from './texts.ts';

/** Every text of a tree with its path; functions are called with numbers that any of them accepts. */
function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'function') return [[path, String(node(2, 3, 4, 5))]];
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) => flatten(child, `${path}.${key}`));
}

const [fr, en] = LOCALES.map((locale) => new Map(flatten(textsIn(locale)))) as [
  Map<string, string>,
  Map<string, string>,
];

describe('texts', () => {
  it('has the same texts in both languages, none empty', () => {
    expect([...en.keys()]).toEqual([...fr.keys()]);
    for (const text of [...fr.values(), ...en.values()]) expect(text.trim()).not.toBe('');
  });

  it('leaves no French sentence in English', () => {
    const sentences = [...fr].filter(([, text]) => text.includes(' ') && /\p{L}/u.test(text));
    expect(sentences.filter(([path, text]) => en.get(path) === text)).toEqual([]);
  });

  it('names every value that a text is given', () => {
    for (const texts of [fr, en]) {
      expect(texts.get('.mrz.repair')).toMatch(/2.*3.*4.*5/);
      expect(texts.get('.decision.conflict')).toContain('2');
    }
  });
});
