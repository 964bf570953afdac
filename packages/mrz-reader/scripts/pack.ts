/**
 * Writes the package as it is published into its `dist/`, plain JavaScript with its types, and packs it:
 * `node packages/mrz-reader/scripts/pack.ts [FOLDER]`, FOLDER being where the archive goes, `dist/` of the repository
 * unless told.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const PACKAGE = join(import.meta.dirname, '..');
const DIST = join(PACKAGE, 'dist');

await build({
  root: PACKAGE,
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: DIST,
    target: 'es2022',
    minify: false,
    lib: { entry: 'src/index.ts', formats: ['es'], fileName: 'index' },
  },
});
execFileSync(join(PACKAGE, '../../node_modules/.bin/tsc'), ['-p', 'tsconfig.declarations.json'], {
  cwd: PACKAGE,
  stdio: 'inherit',
});

const {
  private: _,
  scripts: __,
  devDependencies: ___,
  ...manifest
} = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
const published = { ...manifest, exports: { '.': { types: './types/index.d.ts', default: './index.js' } } };
writeFileSync(join(DIST, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
for (const file of ['README.md', 'CHANGELOG.md', 'docs/api.md', 'training/MODEL_CARD.md', '../../LICENSE']) {
  const target = join(DIST, file.replace(/^(\.\.\/)+/, ''));
  mkdirSync(join(target, '..'), { recursive: true });
  copyFileSync(join(PACKAGE, file), target);
}

const folder = resolve(process.argv[2] ?? join(PACKAGE, '../../dist'));
mkdirSync(folder, { recursive: true });
execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: DIST, stdio: 'inherit' });
