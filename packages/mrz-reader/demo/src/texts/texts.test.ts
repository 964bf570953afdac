import { describe, expect, it } from 'vitest';
import { formatNamed } from '../../../src/formats/formats.ts';
import type { MrzFormatName } from '../../../src/index.ts';
import { SPECIMENS } from '../../../src/specimens/lines.ts';
import { LOCALES, textsIn } from './texts.ts';

/** Every text of a tree with its path; functions are called with numbers they must show. */
function flatten(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'function') return [[path, path === '/date' ? node('2031-08-16') : node(41, 17)]];
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, child]) => flatten(child, `${path}/${key}`));
}

const [fr, en] = LOCALES.map((locale) => new Map(flatten(textsIn(locale)))) as [
  Map<string, string>,
  Map<string, string>,
];
/** What is written the same in both languages. */
const ALIKE = ['/answer/ms'];

describe('texts', () => {
  it('has the same texts in both languages, none empty', () => {
    expect([...en.keys()]).toEqual([...fr.keys()]);
    for (const text of [...fr.values(), ...en.values()]) expect(text.trim()).not.toBe('');
  });

  it('leaves no French text in English', () => {
    const alike = [...fr].filter(([path, text]) => en.get(path) === text && !ALIKE.includes(path));
    expect(alike).toEqual([]);
  });

  it.each(Object.keys(SPECIMENS) as MrzFormatName[])('names what every check digit of %s guards', (name) => {
    for (const { field } of formatNamed(name).checks) {
      for (const locale of LOCALES) expect(textsIn(locale).guarded).toHaveProperty(field);
    }
  });

  it('calls nothing certain that is not', () => {
    expect(textsIn('en').percent(1)).toBe('99.9%');
    expect(textsIn('en').place(0, 4)).toBe('line 1, character 5');
  });
});
