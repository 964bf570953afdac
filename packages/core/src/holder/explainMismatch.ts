import type { MismatchReason } from '../contract/report.ts';
import { compareNames } from './compareNames.ts';
import { nameWords } from './nameWords.ts';

/** Small words that people leave out of a surname or add to it. */
const PARTICLES = new Set('D DE DU DES L LA LE LES VAN VON DER DEN DA DO DOS DI DEL EL AL BEN ZU'.split(' '));

interface Names {
  surname: string;
  /** Separated by spaces. */
  givenNames: string;
}

/** Why a declared surname is not the one on the document, which may also bear a usage name. */
export function explainSurname(declared: Names, read: Partial<Names> & { usageName?: string }): MismatchReason {
  const surname = read.surname ?? '';
  if (read.usageName && compareNames(declared.surname, read.usageName) === 'same') return 'usage_name';
  if (isSwapped(declared, read)) return 'swapped';
  const [said, stands] = [nameWords(declared.surname), nameWords(surname)];
  if (sameWords(said.filter(isNoParticle), stands.filter(isNoParticle))) return 'particle';
  if (sameWords([...said].sort(), [...stands].sort())) return 'order';
  if (said.some((word) => isNoParticle(word) && stands.includes(word))) return 'part_of_name';
  return isClose(declared.surname, surname) ? 'letters' : 'other_name';
}

/** Why declared given names are not those on the document. */
export function explainGivenNames(declared: Names, read: Partial<Names>): MismatchReason {
  const givenNames = read.givenNames ?? '';
  if (isSwapped(declared, read)) return 'swapped';
  const [said, stand] = [nameWords(declared.givenNames), nameWords(givenNames)];
  if (said.every((word) => stand.includes(word))) return said.includes(stand[0]!) ? 'order' : 'not_first';
  if (isClose(declared.givenNames, givenNames)) return 'letters';
  return said.some((word) => stand.includes(word)) ? 'not_on_document' : 'other_name';
}

function isSwapped(declared: Names, { surname, givenNames }: Partial<Names>): boolean {
  if (!surname || !givenNames) return false;
  return compareNames(declared.surname, givenNames) === 'same' && compareNames(declared.givenNames, surname) === 'same';
}

function isClose(declared: string, read: string): boolean {
  return compareNames(declared, read) === 'close';
}

function isNoParticle(word: string): boolean {
  return !PARTICLES.has(word);
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.length === b.length && a.every((word, index) => word === b[index]);
}
