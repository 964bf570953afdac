import { foldName } from './foldName.ts';

/** A word of a name as read, and whether the declared name lacks it. */
export interface NameWord {
  word: string;
  differs: boolean;
}

/** The words of `read`, each marked that `declared` has not (accents, case and hyphens aside). For display only. */
export function differingWords(read: string, declared: string): NameWord[] {
  const known = new Set(foldName(declared).split(' '));
  return read
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({
      word,
      differs: !foldName(word)
        .split(' ')
        .every((part) => known.has(part)),
    }));
}
