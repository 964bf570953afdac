import { datesIn } from './datesIn.ts';
import type { ValueForm } from './layout.ts';

/** The only characters that the line of a value may hold; any where nothing is gained by saying so. */
export const ALPHABETS: Readonly<Record<ValueForm, string>> = {
  date: '0123456789 .',
  surname: '',
  givenNames: '',
  sex: 'FMX',
  text: '',
  number9: '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  number12: '0123456789',
};

const NAME = /\p{Letter}[\p{Letter}'-]*/gu;
/** One stroke or ring that was read both as a letter and as a digit: only in a number that is too long otherwise. */
const SEEN_TWICE = /I1|1I|O0|0O/g;
/** Names have two letters or more; one alone is a mark beside the text. */
const MIN_NAME_LETTERS = 2;

/** The value of that form in the text of its line, as `Field.value` writes it; null where the text is no such value. */
export function valueIn(text: string, form: ValueForm): string | null {
  switch (form) {
    case 'date':
      return datesIn(text).at(-1) ?? null;
    case 'sex':
      return /^[FMX]$/.test(text.trim()) ? text.trim() : null;
    case 'number9':
      return shaped(text, /^[0-9A-Z]{9}$/) ?? shaped(text.replace(SEEN_TWICE, digitOf), /^[0-9A-Z]{9}$/);
    case 'number12':
      return shaped(text, /^[0-9]{12}$/);
    case 'surname':
    case 'givenNames':
      return namesIn(text);
    case 'text':
      return text.replace(/\s+/g, ' ').trim() || null;
  }
}

function shaped(text: string, shape: RegExp): string | null {
  const characters = text.replace(/\s/g, '');
  return shape.test(characters) ? characters : null;
}

function namesIn(text: string): string | null {
  const names = (text.replace(/[’`´]/g, "'").match(NAME) ?? [])
    .map((name) => name.toUpperCase().replace(/['-]+$/, ''))
    .filter((name) => name.replace(/[^\p{Letter}]/gu, '').length >= MIN_NAME_LETTERS);
  return names.length > 0 ? names.join(' ') : null;
}

function digitOf(pair: string): string {
  return pair.replace(/[IO]/, '');
}
