import { describe, expect, it } from 'vitest';
import { LOCALES } from '../application/application.ts';
import { RENEWAL_PROBLEM_STATUS } from '../server/renewalProblem.ts';
import { textsIn } from './texts.ts';

/** Every text of a tree with its path; functions are called with a value they must show. */
function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'function') return [[path, String(node('VALUE'))]];
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) => flatten(child, `${path}/${key}`));
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

  it('leaves no French text in English', () => {
    expect([...fr].filter(([path, text]) => en.get(path) === text)).toEqual([]);
  });

  it('says the date by which a person will have answered', () => {
    for (const texts of [fr, en]) expect(texts.get('/outcome/review/deadline')).toContain('VALUE');
  });

  it('has words for everything the service answers', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(textsIn(locale).problems)).toEqual(
        expect.arrayContaining(Object.keys(RENEWAL_PROBLEM_STATUS)),
      );
    }
  });
});
