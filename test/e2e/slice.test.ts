import { fixtures } from '@rectoverso/fixtures';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { HolderPage } from './holderPage.ts';
import { type Program, startProgram, temporaryDataFolder } from './program.ts';
import { ReviewerPage } from './reviewerPage.ts';
import { lookAt } from './screens.ts';

const data = temporaryDataFolder();
const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 900 };
const OLD_CARD = { document: /ancien format/, surname: 'Berthier', givenNames: 'Corinne' };
const NEW_CARD = { document: /nouveau format/, surname: 'Martin', givenNames: 'Maëlys Gaëlle Marie' };

let program: Program;
let browser: Browser;
const pages: Page[] = [];
/** What a browser complains about: broken policies, failed scripts. */
const complaints: string[] = [];

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(data.path), launchBrowser()]);
});

afterEach(async () => {
  await Promise.all(pages.splice(0).map((page) => page.context().close()));
});

afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
  data.remove();
});

async function openPage(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'fr-FR', hasTouch: viewport === PHONE });
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  pages.push(page);
  return page;
}

async function openHolder(viewport = PHONE): Promise<HolderPage> {
  return new HolderPage(await openPage(viewport));
}

async function openReviewer(): Promise<ReviewerPage> {
  const reviewer = new ReviewerPage(await openPage(DESKTOP));
  await reviewer.signIn(program.backOfficeUrl, program.reviewer);
  return reviewer;
}

describe('a good old card', () => {
  it('is accepted: the recto as a PDF, the verso as a JPEG edited and put back', async () => {
    const holder = await openHolder();
    const { page } = holder;
    await page.goto(program.renewalUrl);
    await lookAt(page, 'renewal-names');
    await holder.begin(program.renewalUrl, OLD_CARD);
    await lookAt(page, 'choose');
    await holder.choose(fixtures.cni1988RectoPdf.file);
    await holder.waitForEditor();
    await lookAt(page, 'editor-pdf');
    await holder.submit();

    await holder.see(/Veuillez télécharger la photo du verso/);
    await holder.choose(fixtures.cni1988VersoPhoto.file);
    await holder.waitForEditor();
    const original = page.getByRole('button', { name: "Revenir au document d'origine" });
    expect(await original.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('slider', { name: 'Zoom', exact: true }).fill('1.2');
    await page.getByRole('slider', { name: 'Redresser' }).fill('4');
    await lookAt(page, 'editor');
    await holder.press('Pivoter de 90° à droite');
    await page.getByRole('slider', { name: 'Largeur' }).press('ArrowLeft');
    await original.click();
    expect(await original.getAttribute('aria-disabled')).toBe('true');
    await holder.submit();

    await holder.see('Votre document est accepté');
    await lookAt(page, 'accepted');
  });
});

describe('a new card under the policy jesignexpert', () => {
  it('is refused in the words of the service, carried on by the holder and approved by a person', async () => {
    const holder = await openHolder();
    await holder.begin(program.renewalUrl, NEW_CARD);
    await holder.choose(fixtures.cni2021RectoPng.file);
    await holder.waitForEditor();
    await holder.press('Pivoter de 90° à droite');
    await holder.press('Pivoter de 90° à gauche');
    await holder.submit();
    await holder.see(/Le recto/);
    await holder.page.getByText("La pièce d'identité n'est pas du type indiqué").first().waitFor();
    await lookAt(holder.page, 'refused');
    await holder.continue('Ma carte date de 2021.');

    await holder.see(/Veuillez télécharger la photo du verso/);
    await holder.send(fixtures.cni2021VersoPhoto.file);
    await holder.see(/Le verso/);
    await holder.page.getByRole('button', { name: 'Continuer ?' }).waitFor({ timeout: 60_000 });
    await holder.continue('');
    await holder.see('Une personne vérifie votre document');
    await lookAt(holder.page, 'in-review');

    const reviewer = await openReviewer();
    await lookAt(reviewer.page, 'back-office-queue');
    await reviewer.openFirst();
    await reviewer.page.getByText('Ma carte date de 2021.').waitFor();
    await reviewer.page.getByText('Type de document').first().waitFor();
    for (const width of await reviewer.pictureWidths()) expect(width).toBeGreaterThan(100);
    await lookAt(reviewer.page, 'back-office-case');
    await reviewer.decide('Approuver', 'Carte nouvelle, lisible et valable.');

    await holder.see('Votre document est accepté');
  });
});

describe('a grey copy', () => {
  it('is refused with what to do; another try is refused too, and a person rejects it with a reason', async () => {
    const holder = await openHolder();
    await holder.begin(program.renewalUrl, OLD_CARD);
    await holder.send(fixtures.cni1988RectoGrey.file);
    await holder.see(/Le recto n'est pas accepté/);
    await holder.page.getByText("L'image n'est pas en couleur.").first().waitFor();
    await lookAt(holder.page, 'refused-grey');
    await holder.press('Recommencer');

    await holder.see(/Veuillez télécharger la photo du recto/);
    await holder.send(fixtures.cni1988RectoGrey.file);
    await holder.see(/Le recto n'est pas accepté/);
    await holder.continue('Je n’ai que cette copie.');
    await holder.see(/Veuillez télécharger la photo du verso/);
    await holder.send(fixtures.cni1988VersoScan.file);
    await holder.see('Une personne vérifie votre document');

    const reviewer = await openReviewer();
    await reviewer.openFirst();
    await reviewer.decide('Refuser', 'Il nous faut une image en couleur du document d’origine.');
    await holder.see("Votre document n'est pas accepté");
    await holder.page.getByText('Il nous faut une image en couleur du document d’origine.').first().waitFor();
    await lookAt(holder.page, 'rejected');
  });

  it('can be abandoned', async () => {
    const holder = await openHolder();
    await holder.begin(program.renewalUrl, OLD_CARD);
    await holder.send(fixtures.cni1988RectoGrey.file);
    await holder.see(/Le recto n'est pas accepté/);
    await holder.press('Abandonner');
    await holder.press('Oui, abandonner');
    await holder.see('Vérification abandonnée');
  });
});

it('asks again for one side: the holder sends it, and it comes back to the reviewer', async () => {
  const holder = await openHolder();
  await holder.begin(program.renewalUrl, NEW_CARD);
  await holder.send(fixtures.cni2021RectoScan.file);
  await holder.page.getByRole('button', { name: 'Continuer ?' }).waitFor({ timeout: 60_000 });
  await holder.continue('');
  await holder.see(/Veuillez télécharger la photo du verso/);
  await holder.send(fixtures.cni2021VersoScan.file);
  await holder.page.getByRole('button', { name: 'Continuer ?' }).waitFor({ timeout: 60_000 });
  await holder.continue('');
  await holder.see('Une personne vérifie votre document');

  const reviewer = await openReviewer();
  await reviewer.openFirst();
  await reviewer.decide('Redemander', 'Refaites le verso de plus près.');
  await holder.see('Un nouvel envoi est demandé');
  await holder.page.getByText('Refaites le verso de plus près.').first().waitFor();
  await lookAt(holder.page, 'more-asked');
  await holder.press('Le verso');
  await holder.send(fixtures.cni2021VersoPhoto.file);
  await holder.page.getByRole('button', { name: 'Continuer ?' }).waitFor({ timeout: 60_000 });
  await holder.continue('Voici.');
  await holder.see('Une personne vérifie votre document');
});

it('breaks no content security policy and throws nothing in the browser', () => {
  expect(complaints).toEqual([]);
});
