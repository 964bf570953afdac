import type { Page } from 'playwright-core';

/** What a reviewer does in the back office, in French. */
export class ReviewerPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(url: string, { name, password }: { name: string; password: string }): Promise<void> {
    await this.page.goto(url);
    await this.page.getByLabel('Nom', { exact: true }).fill(name);
    await this.page.getByLabel('Mot de passe').fill(password);
    await this.page.getByRole('button', { name: 'Se connecter' }).click();
    await this.page.getByRole('heading', { name: 'Dossiers à examiner' }).waitFor();
  }

  /** Opens the oldest case and waits for its pictures. */
  async openFirst(): Promise<void> {
    await this.page
      .getByRole('link', { name: /^Examiner/ })
      .first()
      .click();
    await this.page.getByRole('heading', { name: 'Votre décision' }).waitFor();
  }

  /** Widths of the pictures shown, px: each as wide as the file that was loaded. */
  async pictureWidths(): Promise<number[]> {
    const pictures = this.page.getByRole('img', { name: /du document/ });
    await pictures.first().waitFor();
    return pictures.evaluateAll((drawings) =>
      drawings.map((drawing) => Number(drawing.querySelector('image')?.getAttribute('width'))),
    );
  }

  async decide(outcome: 'Approuver' | 'Refuser' | 'Redemander', reason: string): Promise<void> {
    await this.page.getByRole('radio', { name: outcome }).check();
    await this.page.getByRole('textbox', { name: /Motif/ }).fill(reason);
    await this.page.getByRole('button', { name: /Valider la décision/ }).click();
    await this.page.getByRole('heading', { name: 'Décision enregistrée' }).waitFor();
  }
}
