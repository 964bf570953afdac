import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PACKAGE = join(import.meta.dirname, '..');
const index = read('src/index.ts');
const api = read('docs/api.md');
const sources = [...index.matchAll(/from '(.+)'/g)].map(([, path]) => read(join('src', path!)));
const names = [...index.matchAll(/export (?:type )?\{(.+?)\}/gs)].flatMap(([, list]) =>
  list!.split(',').map((name) => name.replace('type ', '').trim()),
);

function read(path: string): string {
  return `${readFileSync(join(PACKAGE, path), 'utf8')}\n`;
}

/** The members of an exported interface, or the words of a union; none for what is neither. */
function membersOf(name: string): string[] {
  const declaration = sources.map(
    (text) => new RegExp(`export (?:interface|type) ${name}\\b[^]*?\\n(?:}|\\n)`).exec(text)?.[0],
  );
  const found = declaration.find(Boolean) ?? '';
  const members = [...found.matchAll(/^ {2}(\w+)\??[:(]/gm)].map(([, member]) => member!);
  return [...members, ...[...found.matchAll(/[|=] '([\w-]+)'/g)].map(([, word]) => word!)];
}

describe('docs/api.md', () => {
  it('is about all exports', () => {
    expect(names.length).toBeGreaterThan(25);
    expect(sources.every((text) => text.length > 1)).toBe(true);
  });

  it.each(names)('names %s and its members', (name) => {
    const words = new Set(api.match(/[\w-]+/g));
    expect([name, ...membersOf(name)].filter((word) => !words.has(word))).toEqual([]);
  });

  it('finds the members that it must name', () => {
    expect(membersOf('MrzCharacter')).toEqual(['line', 'column', 'text', 'confidence', 'box', 'checkedBy']);
    expect(membersOf('MrzFieldName')).toContain('issueMonth');
    expect(membersOf('MrzFormatName')).toContain('DL30');
  });
});
