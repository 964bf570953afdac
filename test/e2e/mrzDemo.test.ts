import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fixtures } from '@rectoverso/fixtures';
import type { Browser, Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { lookAt } from './screens.ts';

const DEMO = join(import.meta.dirname, '../../packages/mrz-reader/demo');
const outDir = mkdtempSync(join(tmpdir(), 'rectoverso-demo-'));
/** What the page asked of anybody. */
const asked: string[] = [];
let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const configFile = join(DEMO, 'vite.config.ts');
  await build({ configFile, logLevel: 'error', build: { outDir } });
  server = await preview({ configFile, build: { outDir }, preview: { port: 0 } });
  browser = await launchBrowser();
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  page = await context.newPage();
  page.on('request', (request) => asked.push(request.url().replace(/^blob:/, '')));
  await page.goto(server.resolvedUrls!.local[0]!);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(outDir, { recursive: true });
});

it('reads a picture that lies on its side, and draws what it read', async () => {
  const { file, mrz } = fixtures.passportSideways;
  await lookAt(page, 'mrz-demo-choose');
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('Passeport, TD3 (2 × 44)').waitFor();
  expect(await page.locator('pre.lines').first().textContent()).toBe(mrz!.join('\n'));
  const marks = page.locator('.zone .mark');
  expect((await marks.allTextContents()).join('')).toBe(mrz!.join(''));
  await lookAt(page, 'mrz-demo-read');
});

it('says what to do where there is no zone, and where it cannot be read', async () => {
  await page.getByRole('button', { name: 'English' }).click();
  for (const [{ file }, heading] of [
    [fixtures.emptyTable, 'No zone in this picture'],
    [fixtures.cni2021VersoGlare, 'There is a zone, but it cannot be read'],
  ] as const) {
    await page.getByRole('button', { name: 'Another picture' }).click();
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByRole('heading', { name: heading }).waitFor();
  }
  await lookAt(page, 'mrz-demo-unreadable');
});

it('refuses what is no picture, and tells where there is no camera', async () => {
  await page.getByRole('button', { name: 'Another picture' }).click();
  await page.locator('input[type=file]').setInputFiles(import.meta.filename);
  await page.getByText('This file is not a picture').waitFor();
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await page.getByText('The camera is not available').waitFor();
  await lookAt(page, 'mrz-demo-camera');
});

it('asks nobody for anything but its own files', () => {
  const { origin } = new URL(page.url());
  expect(asked.length).toBeGreaterThan(3);
  expect(asked.filter((url) => new URL(url).origin !== origin)).toEqual([]);
});
