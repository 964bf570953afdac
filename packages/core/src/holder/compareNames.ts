import { nameWords } from './nameWords.ts';

/** `close`: so alike that one of the two may have been misread or mistyped. */
export type NameComparison = 'same' | 'close' | 'different';

/** One difference in five letters may be a misreading. */
const CLOSE_SHARE = 0.2;
/**
 * Compares declared names with names read on a document: accents, case, hyphens, apostrophes and spaces do not count.
 * The document may bear more given names than were declared, and, where `truncated`, names cut without a mark.
 */
export function compareNames(declared: string, read: string, { truncated = false } = {}): NameComparison {
  const a = lettersOf(declared);
  const b = lettersOf(read);
  if (a === '' || b === '') return 'different';
  if (a === b || (startsWithWords(read, declared) && b.startsWith(a))) return 'same';
  if (truncated && a.startsWith(b)) return 'same';
  const difference = truncated ? Math.min(distanceToStart(a, b), distanceToStart(b, a)) : distanceToStart(a, b);
  return difference <= Math.max(1, Math.floor(Math.min(a.length, b.length) * CLOSE_SHARE)) ? 'close' : 'different';
}

/** Whether the words of `names` begin with all words of `declared`: MARIE ANNE bears MARIE, MARIELLE does not. */
function startsWithWords(names: string, declared: string): boolean {
  const words = nameWords(names);
  return nameWords(declared).every((word, index) => words[index] === word);
}

function lettersOf(names: string): string {
  return nameWords(names).join('');
}

/** Levenshtein distance between `name` and the start of `text` that comes nearest. */
function distanceToStart(name: string, text: string): number {
  let row = Array.from({ length: text.length + 1 }, (_, index) => index);
  for (let i = 1; i <= name.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++) {
      const substitution = row[j - 1]! + (name[i - 1] === text[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, substitution));
    }
    row = next;
  }
  return Math.min(...row);
}
