import { expect, it } from 'vitest';
import { pickLines } from './pickLines.ts';

it('finds a zone below other print, whatever signs stand for its fillers', () => {
  const text =
    'PASSPORT\nName  ERIKSSON\n\nP<UTOERIKSSON«ANNA<MARIA<<<<<<<<<<<<<<<<<\n\nL898902C36UTO 7408122F1204159 ZE184226B<<<<<10\n';
  expect(pickLines(text)).toEqual([
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  ]);
});

it('finds none in a text without one', () => {
  expect(pickLines('Total 12,50\nMerci de votre visite, à bientôt dans nos magasins\n')).toEqual([]);
});
