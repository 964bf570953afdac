import { fixtures } from '@rectoverso/fixtures';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badFiles } from './badFiles.ts';
import { launchBrowser } from './browser.ts';
import { HolderPage } from './holderPage.ts';
import { type Program, startProgram, temporaryDataFolder } from './program.ts';

const data = temporaryDataFolder();
let program: Program;
let browser: Browser;
let holder: HolderPage;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(data.path), launchBrowser()]);
  holder = new HolderPage(await browser.newPage({ locale: 'fr-FR', viewport: { width: 390, height: 844 } }));
  await holder.begin(program.renewalUrl, { document: /ancien format/, surname: 'Berthier', givenNames: 'Corinne' });
});

afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
  data.remove();
});

const picture = fixtures.cni1988RectoScan.file;
const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
const input = () => holder.page.getByLabel(/Choisir un (autre )?fichier/);
const sees = (text: string | RegExp) => holder.page.getByText(text).first().waitFor({ timeout: 90_000 });

describe('before anything is sent, the widget says what is wrong with', () => {
  it.each([
    [
      'a file of another type',
      'carte.jpg',
      badFiles.wrongType(),
      "Ce fichier n'est ni une image jpg ou png, ni un PDF",
    ],
    ['an empty file', 'carte.png', badFiles.empty(), 'Ce fichier est vide'],
    ['a file of 21 MB', 'carte.jpg', badFiles.tooLarge(picture), 'Ce fichier dépasse 20 Mo'],
  ])('%s', async (_, name, buffer, words) => {
    await input().setInputFiles(file(name, buffer));
    await sees(words);
    await holder.see(/Veuillez télécharger la photo du recto/);
  });

  it('two files at once', async () => {
    const both = await holder.page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      for (const name of ['a.jpg', 'b.jpg']) transfer.items.add(new File(['x'], name));
      return transfer;
    });
    await holder.page.dispatchEvent('.rv-drop', 'drop', { dataTransfer: both });
    await sees('Un seul fichier par face');
  });
});

describe('what only the server can tell comes back in words, with a way on', () => {
  it.each([
    [
      'a picture of 60 million pixels',
      'carte.png',
      badFiles.tooManyPixels(),
      'Cette image dépasse 50 millions de pixels',
    ],
    ['a truncated picture', 'carte.jpg', badFiles.truncated(picture), 'il ne s’ouvre pas'],
    ['a PDF with a password', 'carte.pdf', badFiles.encrypted(), 'Ce PDF est protégé par un mot de passe'],
  ])('%s', async (_, name, buffer, words) => {
    await input().setInputFiles(file(name, buffer));
    await holder.submit();
    await sees(words);
    const again = holder.page.getByRole('button', { name: 'Recommencer', exact: true });
    if (await again.isVisible()) await again.click();
    await input().waitFor({ state: 'attached' });
  });

  it('and a good picture is accepted after all of them', async () => {
    await input().setInputFiles(picture);
    await holder.submit();
    await holder.see(/Veuillez télécharger la photo du verso/);
  });
});

it('a page whose access is gone says so and how to go on', async () => {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.goto(program.renewalUrl);
  const access = { apiUrl: program.apiUrl, verificationId: crypto.randomUUID(), token: 'x'.repeat(43) };
  await page.evaluate((stored) => sessionStorage.setItem('renewal.access', stored), JSON.stringify(access));
  await page.reload();
  await page
    .getByText(/Rouvrez la page depuis votre service|Cette vérification est introuvable/)
    .first()
    .waitFor();
});
