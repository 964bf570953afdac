import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** docs/decisions/0001-tree-and-arrows.md: who may import whom, and through which entries. */
const ARROWS: Record<string, readonly string[]> = {
  'packages/mrz-reader': [],
  'packages/core': ['@rectoverso/mrz-reader'],
  'packages/mrz-command': ['@rectoverso/core/contract', '@rectoverso/core/node', '@rectoverso/mrz-reader'],
  'packages/server': ['@rectoverso/core/contract', '@rectoverso/core/node'],
  'packages/client': ['@rectoverso/core/contract'],
  'packages/widget': [
    '@rectoverso/client',
    '@rectoverso/core/contract',
    '@rectoverso/core/image',
    '@rectoverso/mrz-reader',
  ],
  'apps/api': ['@rectoverso/server', '@rectoverso/client', '@rectoverso/core/contract', '@rectoverso/core/node'],
  'apps/back-office': ['@rectoverso/client', '@rectoverso/core/contract'],
  'apps/renewal': ['@rectoverso/client', '@rectoverso/widget', '@rectoverso/core/contract'],
};

/** Rooms that run in a browser as they do in Node: nothing but typed arrays, zod and each other. */
const BROWSER_SAFE = [
  'packages/core/src/contract',
  'packages/core/src/image',
  'packages/mrz-reader/src',
  'packages/client/src',
];
const ALLOWED_IN_BROWSER = ['zod', 'mrz'];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function sourcesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/(^|\/)(node_modules|dist|testing)\//.test(file),
    )
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  return [...readFileSync(join(ROOT, file), 'utf8').matchAll(IMPORT)].map((match) => (match[1] ?? match[2])!);
}

describe('the arrows between packages', () => {
  it('name every package and app', () => {
    const folders = ['packages', 'apps'].flatMap((top) => readdirSync(join(ROOT, top)).map((name) => `${top}/${name}`));
    expect(Object.keys(ARROWS).sort()).toEqual(folders.sort());
  });

  it.each(Object.entries(ARROWS))('%s imports only its neighbours', (folder, allowed) => {
    const strangers = sourcesUnder(`${folder}/src`).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            target.startsWith('@rectoverso/') &&
            !allowed.some((entry) => target === entry || target.startsWith(`${entry}/`)),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it.each(Object.keys(ARROWS))('%s stays inside its folder', (folder) => {
    const escapes = sourcesUnder(`${folder}/src`).flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.') && relative(folder, join(file, '..', target)).startsWith('..'))
        .map((target) => `${file} → ${target}`),
    );
    expect(escapes).toEqual([]);
  });

  it.each(BROWSER_SAFE)('%s runs in a browser', (folder) => {
    const foreign = sourcesUnder(folder).flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            !target.startsWith('.') && !target.startsWith('@rectoverso/') && !ALLOWED_IN_BROWSER.includes(target),
        )
        .map((target) => `${file} → ${target}`),
    );
    expect(foreign).toEqual([]);
  });

  it.each(['packages/core/src/contract', 'packages/core/src/image'])('%s imports no other room of core', (folder) => {
    const escapes = sourcesUnder(folder).flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith('.') && relative(folder, join(file, '..', target)).startsWith('..'))
        .map((target) => `${file} → ${target}`),
    );
    const intoContract = (arrow: string) => folder.endsWith('image') && arrow.includes('/contract/');
    expect(escapes.filter((arrow) => !intoContract(arrow))).toEqual([]);
  });
});

describe('the map in README.md', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const map = /```text\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';

  /** Paths of the map's tree: two spaces a level, folders end with a slash. */
  function foldersOfMap(): string[] {
    const parents: string[] = [];
    return map.split('\n').flatMap((line) => {
      const match = /^(\s*)([\w.-]+\/)/.exec(line);
      if (!match) return [];
      const depth = match[1]!.length / 2;
      parents.splice(depth, Infinity, match[2]!);
      return [parents.join('')];
    });
  }

  it('names only folders that exist', () => {
    expect(foldersOfMap().length).toBeGreaterThan(10);
    expect(
      foldersOfMap().filter((folder) => !statSync(join(ROOT, folder), { throwIfNoEntry: false })?.isDirectory()),
    ).toEqual([]);
  });

  it('names every package, every app and every folder at the top', () => {
    const present = [
      ...readdirSync(ROOT, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
        .map((entry) => `${entry.name}/`),
      ...Object.keys(ARROWS).map((folder) => `${folder}/`),
    ];
    expect(present.filter((folder) => !foldersOfMap().includes(folder))).toEqual([]);
  });
});
