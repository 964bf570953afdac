import { messagesIn } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { EVIDENCE_WORDS } from '../texts/evidenceWords.ts';
import { evidenceText } from './evidenceText.ts';

const say = (evidence: Parameters<typeof evidenceText>[0]) =>
  evidenceText(evidence, EVIDENCE_WORDS.fr, messagesIn('fr'), 'fr');

describe('evidenceText', () => {
  it('names measures and translates codes, kinds, sides and fields', () => {
    expect(say({ seen: 'verso', declared: 'recto', reason: 'not_automatic' })).toEqual([
      { name: 'Vu', value: 'verso' },
      { name: 'Attendu', value: 'recto' },
      { name: 'Raison', value: 'confié à une personne par ces règles' },
    ]);
    expect(say({ failed: 'birthDate documentNumber' })).toEqual([
      { name: 'Clés en défaut', value: 'Date de naissance, Numéro du document' },
    ]);
  });

  it('rounds numbers and leaves out what was not measured', () => {
    expect(say({ words: 12.3456, extended: null })).toEqual([{ name: 'Mots lisibles', value: '12,35' }]);
  });

  it('names what is hidden, and says nothing where nothing is', () => {
    expect(say({ hides: 'portrait text' })).toEqual([{ name: 'Cache', value: 'photo, texte' }]);
    expect(say({ hides: '' })).toEqual([]);
  });

  it('shows a measure it has no word for', () => {
    expect(say({ edgeWidthPx: 12 })).toEqual([{ name: 'edge width px', value: '12' }]);
  });
});
