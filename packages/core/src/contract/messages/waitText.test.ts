import { expect, it } from 'vitest';
import { waitText } from './waitText.ts';

it.each([
  [1, 'Réessayez dans 1 seconde.', 'Try again in 1 second.'],
  [89.2, 'Réessayez dans 90 secondes.', 'Try again in 90 seconds.'],
  [91, 'Réessayez dans 2 minutes.', 'Try again in 2 minutes.'],
  [900, 'Réessayez dans 15 minutes.', 'Try again in 15 minutes.'],
])('says %d s in words', (seconds, fr, en) => {
  // Intl puts a space that does not break between number and unit.
  expect(waitText(seconds, 'fr').replaceAll('\u00a0', ' ')).toBe(fr);
  expect(waitText(seconds, 'en').replaceAll('\u00a0', ' ')).toBe(en);
});
