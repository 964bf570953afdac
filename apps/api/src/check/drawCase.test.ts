import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadImage } from '@napi-rs/canvas';
import { openEngine } from '@rectoverso/core/node';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawCase } from './drawCase.ts';

const engine = openEngine({ threads: 1 });
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rectoverso-draw-'));
});
afterAll(async () => {
  await engine.close();
  await rm(folder, { recursive: true });
});

it('draws a page of a PDF, and answers with the report', async () => {
  const { file, declared, today, mrz } = fixtures.cni1988RectoPdf;
  const target = join(folder, 'pdf.png');
  const report = await drawCase(engine, { file, today, ...declared }, 'fr', target);
  expect(report.mrz?.lines).toEqual(mrz);
  expect((await loadImage(await readFile(target))).height).toBeGreaterThan(2000);
});

it('draws a file that is refused', async () => {
  const target = join(folder, 'refused.png');
  const report = await drawCase(engine, { file: import.meta.filename }, 'en', target);
  expect(report.findings).toMatchObject([{ code: 'file.unsupported_type' }]);
  expect((await loadImage(await readFile(target))).height).toBeLessThan(1000);
});
