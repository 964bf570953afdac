import { readFile } from 'node:fs/promises';
import { createHolderClient } from '@rectoverso/client';
import { NO_EDITS, type Verification } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { VERDICT_LIMIT_MS } from './holderPage.ts';
import { type Program, startProgram, temporaryDataFolder } from './program.ts';
import { ReviewerPage } from './reviewerPage.ts';

const data = temporaryDataFolder();
let program: Program;

beforeAll(async () => {
  program = await startProgram(data.path);
});

afterAll(async () => {
  expect(await program?.stop()).toBe(0);
  data.remove();
});

/** A power cut: nothing of the program gets to say goodbye. */
async function cutAndStartAgain(): Promise<void> {
  await program.kill();
  program = await startProgram(data.path);
}

/** Opens a verification as the renewal page does. */
async function begin(kind: 'cni-1988' | 'cni-2021'): Promise<{ verificationId: string; token: string }> {
  const response = await fetch(`${program.renewalUrl}/api/verifications`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, locale: 'fr', surname: 'Berthier', givenNames: ['Corinne'] }),
  });
  expect(response.status).toBeLessThan(300);
  return (await response.json()) as { verificationId: string; token: string };
}

function holderOf(access: { verificationId: string; token: string }) {
  return createHolderClient({ ...access, apiUrl: program.apiUrl });
}

async function send(access: Parameters<typeof holderOf>[0], side: 'recto' | 'verso', file: string) {
  const bytes = await readFile(file);
  return holderOf(access).submitCapture(side, new Blob([new Uint8Array(bytes)]), NO_EDITS);
}

async function settled(access: Parameters<typeof holderOf>[0]): Promise<Verification> {
  const deadline = performance.now() + VERDICT_LIMIT_MS;
  for (;;) {
    const verification = await holderOf(access).get();
    if (verification.state !== 'checking' || performance.now() > deadline) return verification;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

describe('when everything is killed with -9 and started again', () => {
  it('a capture that was acknowledged is checked', async () => {
    const access = await begin('cni-1988');
    expect((await send(access, 'recto', fixtures.cni1988RectoScan.file)).state).toBe('checking');
    await cutAndStartAgain();
    const verification = await settled(access);
    expect(verification.state).toBe('open');
    expect(verification.sides[0]).toMatchObject({ side: 'recto', state: 'accepted', report: { advice: 'accept' } });
  });

  it('a review keeps its findings, its note and its pictures, and can be decided', async () => {
    const access = await begin('cni-2021');
    await send(access, 'recto', fixtures.cni2021RectoScan.file);
    expect((await settled(access)).state).toBe('refused');
    await holderOf(access).continue('recto', 'Carte nouvelle.');
    await send(access, 'verso', fixtures.cni2021VersoScan.file);
    expect((await settled(access)).state).toBe('refused');
    await holderOf(access).continue('verso', '');
    const before = await holderOf(access).get();
    expect(before.state).toBe('in_review');

    await cutAndStartAgain();

    expect(await holderOf(access).get()).toEqual(before);
    const browser = await launchBrowser();
    const reviewer = new ReviewerPage(await browser.newPage({ locale: 'fr-FR' }));
    await reviewer.signIn(program.backOfficeUrl, program.reviewer);
    await reviewer.openFirst();
    await reviewer.page.getByText('Carte nouvelle.').waitFor();
    for (const width of await reviewer.pictureWidths()) expect(width).toBeGreaterThan(100);
    await reviewer.decide('Approuver', '');
    await browser.close();
    expect((await holderOf(access).get()).state).toBe('approved');
  });
});
