/**
 * Writes the command as it is published into its `dist/`, plain JavaScript with the core's decoder, and packs it:
 * `node packages/mrz-command/scripts/pack.ts [FOLDER]`, FOLDER being where the archive goes, `dist/` of the repository
 * unless told. The core's dependencies become the command's, as far as the code that is left imports them.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { build, type Plugin, type Rolldown } from 'vite';

const PACKAGES = join(import.meta.dirname, '../..');
const PACKAGE = join(PACKAGES, 'mrz-command');
const DIST = join(PACKAGE, 'dist');
const PROGRAMS = ['mrz-command/src/main.ts', 'core/src/intake/child/decodeChild.ts'];

/** The decoder starts a program by its path: there it is JavaScript too. */
const programPaths: Plugin = {
  name: 'program-paths',
  transform: (code) => code.replace(/(new URL\(['"]\.[^'"]*)\.ts(['"], import\.meta\.url\))/g, '$1.js$2'),
};

const { output } = (await build({
  root: PACKAGE,
  configFile: false,
  logLevel: 'warn',
  plugins: [programPaths],
  build: {
    ssr: true,
    outDir: DIST,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      external: ['@rectoverso/mrz-reader'],
      input: PROGRAMS.map((program) => join(PACKAGES, program)),
      output: { preserveModules: true, preserveModulesRoot: PACKAGES, entryFileNames: '[name].js' },
    },
  },
})) as Rolldown.RolldownOutput;

const own = manifestOf('mrz-command');
// pdf.js draws on a canvas of its own choice; ours must be the same one, or neither knows the other's pictures.
const { optionalDependencies: canvas } = createRequire(join(PACKAGES, 'core/src/node.ts'))('pdfjs-dist/package.json');
const versions: Record<string, string> = { ...manifestOf('core').dependencies, ...own.dependencies, ...canvas };
const imported = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.imports : []));
const packages = new Set(imported.map((target) => /^(@[^/]+\/)?[^/]+/.exec(target)![0]));
const dependencies = Object.fromEntries(
  Object.entries(versions)
    .filter(([name]) => packages.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);
const { private: _, scripts: __, devDependencies: ___, ...kept } = own;
const main = PROGRAMS[0]!.replace('.ts', '.js');
const published = { ...kept, bin: { 'rectoverso-mrz': main }, dependencies };
writeFileSync(join(DIST, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
chmodSync(join(DIST, main), 0o755);
for (const file of ['README.md', '../../LICENSE']) {
  copyFileSync(join(PACKAGE, file), join(DIST, file.replace(/^(\.\.\/)+/, '')));
}

const folder = resolve(process.argv[2] ?? join(PACKAGES, '../dist'));
mkdirSync(folder, { recursive: true });
execFileSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: DIST, stdio: 'inherit' });

interface Manifest {
  dependencies: Record<string, string>;
  [other: string]: unknown;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(PACKAGES, folder, 'package.json'), 'utf8')) as Manifest;
}
