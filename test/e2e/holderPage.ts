import type { Page } from 'playwright-core';

/** The longest a check may take on a busy machine, ms. */
export const VERDICT_LIMIT_MS = 90_000;

/** What a holder does on the renewal page and in its widget, in French, by what can be read there. */
export class HolderPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fills in the first steps, up to the widget. */
  async begin(url: string, wanted: { document: RegExp; surname: string; givenNames: string }): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Nom de naissance').fill(wanted.surname);
    await this.page.getByLabel('Prénoms', { exact: true }).fill(wanted.givenNames);
    await this.page.getByRole('button', { name: 'Poursuivre' }).click();
    await this.page.getByRole('radio', { name: wanted.document }).check();
    await this.page.getByRole('button', { name: 'Poursuivre' }).click();
    await this.page.getByRole('heading', { name: /Veuillez télécharger la photo/ }).waitFor();
  }

  /** Chooses a file; the editor opens. */
  async choose(file: string | string[]): Promise<void> {
    await this.page.getByLabel('Choisir un fichier').setInputFiles(file);
  }

  async waitForEditor(): Promise<void> {
    await this.page.getByRole('heading', { name: /^Cadrez/ }).waitFor();
    await this.page.getByRole('slider', { name: 'Zoom', exact: true }).waitFor();
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Soumettre' }).click();
  }

  /** Chooses a file and sends it as it is. */
  async send(file: string): Promise<void> {
    await this.choose(file);
    await this.waitForEditor();
    await this.submit();
  }

  /** Waits for the heading of the next screen, whatever the machine has to do until then. */
  async see(heading: string | RegExp): Promise<void> {
    await this.page.getByRole('heading', { name: heading }).waitFor({ timeout: VERDICT_LIMIT_MS });
  }

  /** *Continuer ?*, with a note for the reviewer. */
  async continue(note: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Continuer ?' }).click();
    await this.page.getByRole('textbox').fill(note);
    await this.page.getByRole('button', { name: 'Demander la vérification' }).click();
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }
}
