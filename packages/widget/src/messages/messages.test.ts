import { LOCALES } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { fr } from './fr.ts';
import { fill, type MessageKey, widgetMessagesIn } from './messages.ts';

const KEYS = Object.keys(fr) as MessageKey[];
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

describe('widgetMessagesIn', () => {
  it('has every text in every language, and none beyond', () => {
    for (const locale of LOCALES) {
      const messages = widgetMessagesIn(locale);
      expect(Object.keys(messages).toSorted()).toEqual(KEYS.toSorted());
      expect(KEYS.filter((key) => messages[key].trim() === '')).toEqual([]);
    }
  });

  it('has the same values to fill in, in every language', () => {
    for (const key of KEYS) expect([key, ...slots(en[key])]).toEqual([key, ...slots(fr[key])]);
  });

  it('asks in the words of the service it stands in for', () => {
    expect(fr['ask.recto']).toBe("Veuillez télécharger la photo du recto de la pièce d'identité");
    expect(fr['ask.verso']).toBe("Veuillez télécharger la photo du verso de la pièce d'identité");
    expect(fr.rules).toBe(
      "Le document doit être en couleur, au format jpg, jpeg, png ou pdf, lisible et contenir l'intégralité de la face présentée. Vous pouvez zoomer ou dézoomer votre document, le faire pivoter, ajuster la taille et revenir au document d'origine.",
    );
    expect([fr['edit.submit'], fr['refused.retry'], fr['refused.continue'], fr['refused.abandon']]).toEqual([
      'Soumettre',
      'Recommencer',
      'Continuer ?',
      'Abandonner',
    ]);
  });

  it('lets a host give any text anew', () => {
    const messages = widgetMessagesIn('en', { 'edit.submit': 'Send it' });
    expect(messages['edit.submit']).toBe('Send it');
    expect(messages['edit.other']).toBe(en['edit.other']);
  });
});

describe('fill', () => {
  it('puts values in their places and leaves unknown places alone', () => {
    expect(fill('{page} of {pages} {else}', { page: 1, pages: 3 })).toBe('1 of 3 {else}');
  });
});
