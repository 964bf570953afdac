import { expect, it } from 'vitest';
import { clearWords } from './clearWords.ts';

const line = (...words: [text: string, confidence: number][]) => ({
  text: words.map(([text]) => text).join(' '),
  confidence: 0.5,
  words: words.map(([text, confidence]) => ({ text, confidence })),
});

it('keeps names and leaves out what the ground behind them was read as', () => {
  expect(clearWords(line(['CORDIER', 0.92], ['fes', 0.39]))).toMatchObject({ text: 'CORDIER', confidence: 0.92 });
  expect(clearWords(line(['GAËL,', 0.9], ['BENOÎT', 0.7]))).toMatchObject({ text: 'GAËL, BENOÎT', confidence: 0.8 });
});
it('keeps a word in the middle of a name, however it was read', () =>
  expect(clearWords(line(['BOURGUIGNON-', 0.32], ['LEROY', 0.96]))).toMatchObject({ text: 'BOURGUIGNON- LEROY' }));
it('keeps what is not legible well, where nothing is', () =>
  expect(clearWords(line(['MARTIN', 0.4], ['PAUL', 0.3]))).toMatchObject({ text: 'MARTIN PAUL' }));
it('gives nothing where no word was read', () => expect(clearWords(line())).toBeNull());
