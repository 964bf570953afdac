/** Upper case letters and digits only: accents, spaces and punctuation differ too much between readings. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '');
}

/** One wrong character in six still lets words be recognised. */
const TOLERATED_SHARE = 1 / 6;

/** Whether `words` (letters only) stand somewhere in a text read by machine, give or take a few wrong letters. */
export function containsWords(text: string, words: string): boolean {
  return findWords(text, words) !== null;
}

/**
 * Where `words` (letters only) end in `plainLetters(text)`: the index after their last letter, or null where they do not
 * stand there. Approximate substring search by dynamic programming: P. Sellers, J. Algorithms 1 (1980) 359.
 */
export function findWords(text: string, words: string): number | null {
  const letters = plainLetters(text);
  const limit = Math.floor(words.length * TOLERATED_SHARE);
  let distances = Array.from({ length: words.length + 1 }, (_, index) => index);
  let best: { end: number; distance: number } | null = null;
  for (let position = 0; position < letters.length; position++) {
    const next = [0];
    for (let index = 1; index <= words.length; index++) {
      const substitution = distances[index - 1]! + (words[index - 1] === letters[position] ? 0 : 1);
      next.push(Math.min(substitution, distances[index]! + 1, next[index - 1]! + 1));
    }
    distances = next;
    const distance = distances[words.length]!;
    if (distance <= limit && (best === null || distance < best.distance)) best = { end: position + 1, distance };
  }
  return best?.end ?? null;
}
