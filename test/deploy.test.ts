import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** What a process of the service reads its settings in. */
const READERS = ['environment', 'serve', 'serveApi', 'doJobs', 'main', 'provider'].map(
  (name) => `apps/api/src/${name}.ts`,
);
const SETTING = /\b(?:(?:RECTOVERSO|S3)_[A-Z0-9_]+|DATABASE_URL|CLAMD|PORT|HOST)\b/g;

const settingsIn = (text: string) => [...new Set(text.match(SETTING) ?? [])].sort();
const settings = settingsIn(READERS.map(read).join('\n'));
const compose = read('deploy/compose.yaml');
const page = read('docs/deploy.md');
/** Lines `  NAME: value` of the compose file. */
const given = [...compose.matchAll(/^ +([A-Z][A-Z0-9_]+): /gm)].map(([, name = '']) => name);

describe('the page on running it', () => {
  it('has every setting that the program reads, in its table, and no other', () => {
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    const told = rows.flatMap((row) => settingsIn(row.split('|')[1] ?? ''));
    expect([...new Set(told)].sort()).toEqual(settings);
  });

  it('names files and commands that are there', () => {
    const { scripts } = JSON.parse(read('package.json'));
    for (const [, name = ''] of page.matchAll(/`npm run ([\w:-]+)/g)) expect(scripts).toHaveProperty(name);
    for (const [path] of page.matchAll(/\b(?:apps|test|docs|deploy)\/[\w/.-]+\.\w+/g)) {
      expect([path, existsSync(join(ROOT, path))]).toEqual([path, true]);
    }
  });
});

describe('the compose file', () => {
  it('gives the program no setting that it does not read', () => {
    const ours = given.filter((name) => !/^(POSTGRES|MINIO)_|^SITE_ADDRESS$/.test(name));
    expect(settings).toEqual(expect.arrayContaining(ours));
    expect(ours).toEqual(expect.arrayContaining(['DATABASE_URL', 'S3_ENDPOINT', 'RECTOVERSO_MASTER_KEY']));
  });

  it('asks for what the example of settings has, and for nothing else', () => {
    const asked = [...compose.matchAll(/\$\{(\w+)(:\?)?/g)];
    const example = [...read('deploy/example.env').matchAll(/^(\w+)=/gm)].map(([, name]) => name);
    const required = asked.flatMap(([, name, isRequired]) => (isRequired ? [name] : []));
    expect(example).toEqual(expect.arrayContaining(required));
    expect(asked.map(([, name]) => name).concat('S3_IMAGE')).toEqual(expect.arrayContaining(example));
  });

  it('names a version of every image, and files that are there', () => {
    const images = [...compose.matchAll(/image: (\S+)/g)].map(([, image = '']) => image);
    for (const image of images.filter((name) => name !== 'rectoverso')) expect(image).toMatch(/:[\w.-]*\d[\w.-]*\}?$/);
    for (const [, path = ''] of compose.matchAll(/(?:dockerfile: |")((?:deploy\/|\.\/)[\w.]+)/g)) {
      expect(existsSync(join(ROOT, 'deploy', path.replace('deploy/', '')))).toBe(true);
    }
  });

  it('keeps what opens files away from any way out', () => {
    const services = compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nnetworks:'));
    const parts = services.split(/\n {2}(?=[a-z])/).slice(1);
    const reachable = parts.filter((part) => /networks: \[.*front/.test(part)).map((part) => part.split(':')[0]);
    expect(reachable).toEqual(['messenger', 'front']);
    expect(compose).toMatch(/inside:\n {4}internal: true/);
  });
});
