import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Chromium is unpacked once into this folder; the package would use the system's temporary folder, which others write. */
const FOLDER = join(import.meta.dirname, '../../node_modules/.cache/rectoverso-chromium');

/** Starts the Chromium that comes with npm. It needs no library of the system: it brings the few a server lacks. */
export async function launchBrowser(): Promise<Browser> {
  mkdirSync(FOLDER, { recursive: true });
  process.env.TMPDIR = FOLDER;
  const { default: chromium, inflate } = await import('@sparticuz/chromium');
  const executablePath = await chromium.executablePath();
  const environment = { ...process.env, FONTCONFIG_PATH: join(FOLDER, 'fonts') } as Record<string, string>;
  const launch = (env: Record<string, string>) =>
    playwright.launch({
      executablePath,
      env,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-sync'],
    });
  try {
    return await launch(environment);
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error;
    const archive = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin/al2023.tar.br');
    const libraries = join(await inflate(archive), 'lib');
    return launch({ ...environment, LD_LIBRARY_PATH: libraries });
  }
}
