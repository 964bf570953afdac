import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestProvider, type TestProvider } from '../../packages/server/src/testing/openTestProvider.ts';
import { launchBrowser } from './browser.ts';
import { freePort, type Program, startProgram, temporaryDataFolder } from './program.ts';
import { lookAt } from './screens.ts';

const data = temporaryDataFolder();
let provider: TestProvider;
let program: Program;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  const port = await freePort();
  [program, browser] = await Promise.all([
    startProgram(data.path, (apiUrl) => ({
      RECTOVERSO_PUBLIC_URL: apiUrl,
      RECTOVERSO_OIDC_ISSUER: `http://127.0.0.1:${port}`,
      RECTOVERSO_OIDC_CLIENT_ID: 'rectoverso',
      RECTOVERSO_OIDC_CLIENT_SECRET: 'a secret between the two',
    })),
    launchBrowser(),
  ]);
  provider = await openTestProvider(port, program.apiUrl);
  page = await (await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 } })).newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
});

afterAll(async () => {
  await browser?.close();
  await provider?.close();
  expect(await program?.stop()).toBe(0);
  data.remove();
});

const throughProvider = async (name: string) => {
  await page.getByRole('link', { name: 'Se connecter', exact: true }).click();
  await page.locator('[name=login]').fill(name);
  await page.locator('[name=password]').fill('x');
  await page.getByRole('button').click();
  await page.getByRole('button', { name: 'Continue' }).click();
};

const signOut = async () => {
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('button', { name: 'Yes, sign me out' }).click();
};

describe('a reviewer of the organisation’s provider', () => {
  it('comes by it to the queue, and leaves it again on both sides', async () => {
    provider.setRoles('camille', ['reviewer:development']);
    await page.goto(program.backOfficeUrl);
    await lookAt(page, 'sign-in-provider');
    await throughProvider('camille');
    await page.getByRole('heading', { name: 'Dossiers à examiner' }).waitFor();
    expect(await page.getByText('Nom de camille').count()).toBe(1);
    await page.reload();
    await page.getByRole('heading', { name: 'Dossiers à examiner' }).waitFor();
    await signOut();
    await page.getByRole('link', { name: 'Se connecter', exact: true }).waitFor();
  });

  it('is told in words when their account opens nothing', async () => {
    await page.goto(program.backOfficeUrl);
    await throughProvider('inconnue');
    await page.getByText(/aucun dossier ne vous est ouvert/).waitFor();
    await lookAt(page, 'sign-in-no-access');
  });

  it('keeps to the page’s policy all the way', () => {
    expect(complaints).toEqual([]);
  });
});
