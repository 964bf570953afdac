import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const CACHE = join(ROOT, 'node_modules/.cache');
/** Below `node_modules`, so that Node finds the dependencies and refuses whatever is not plain JavaScript. */
let folder: string;

beforeAll(() => {
  mkdirSync(CACHE, { recursive: true });
  folder = mkdtempSync(join(CACHE, 'rectoverso-packed-'));
  for (const [name, source] of [
    ['mrz-reader', 'packages/mrz-reader'],
    ['mrz', 'packages/mrz-command'],
  ] as const) {
    execFileSync(process.execPath, [join(ROOT, source, 'scripts/pack.ts'), folder]);
    const target = join(folder, 'node_modules/@rectoverso', name);
    mkdirSync(target, { recursive: true });
    execFileSync('tar', ['xzf', join(folder, `rectoverso-${name}-0.1.0.tgz`), '-C', target, '--strip', '1']);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads pictures and PDF files, one JSON a line in their order', () => {
  const wanted = [fixtures.passportSideways, fixtures.cni1988RectoPdf, fixtures.emptyTable];
  const list = join(folder, 'files.txt');
  writeFileSync(list, wanted.map(({ file }) => `${file}\n`).join(''));
  const command = join(folder, 'node_modules/@rectoverso/mrz/mrz-command/src/main.js');
  const lines = execFileSync(command, ['--batch', list], { encoding: 'utf8' }).trim().split('\n');
  const readings = lines.map((line) => JSON.parse(line));
  expect(readings.map((reading) => Object.keys(reading))).toEqual(
    wanted.map(() => ['file', 'format', 'lines', 'confidence', 'repairs', 'ms']),
  );
  expect(readings.map((reading) => [reading.file, reading.format, reading.lines])).toEqual(
    wanted.map(({ file, mrz, mrzFormat }) => [file, mrzFormat ?? null, mrz ?? []]),
  );
});

it('gives a program the reader, in JavaScript and with its types', () => {
  writeFileSync(
    join(folder, 'program.ts'),
    `import { type MrzReading, mrzFields, readMrz } from '@rectoverso/mrz-reader';
    const reading: MrzReading | null = readMrz({ data: new Uint8ClampedArray(64), width: 4, height: 4 });
    const surname: string | null | undefined = reading ? mrzFields(reading).surname?.value : null;
    // @ts-expect-error: were the types lost, everything would fit.
    const wrong: number = readMrz({ data: new Uint8Array(16), width: 4, height: 4 });
    console.log(reading, surname, wrong);`,
  );
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const options = ['--strict', '--module', 'nodenext', '--target', 'es2022', '--lib', 'es2022,dom'];
  execFileSync(join(ROOT, 'node_modules/.bin/tsc'), [...options, '--types', '', 'program.ts'], { cwd: folder });
  expect(execFileSync(process.execPath, ['program.js'], { cwd: folder, encoding: 'utf8' })).toBe('null null null\n');
});
