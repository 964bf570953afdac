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
 * Where `words` (letters only) stand in `plainLetters(text)`: the indices of their first letter and after their last, or
 * null where they do not stand there. Approximate substring search by dynamic programming: P. Sellers, J. Algorithms 1
 * (1980) 359; each cell also carries where its match began.
 */
export function findWords(text: string, words: string): { start: number; end: number } | null {
  const letters = plainLetters(text);
  const limit = Math.floor(words.length * TOLERATED_SHARE);
  let row: Cell[] = Array.from({ length: words.length + 1 }, (_, index) => ({ distance: index, start: 0 }));
  let best: { start: number; end: number; distance: number } | null = null;
  for (let position = 0; position < letters.length; position++) {
    const next: Cell[] = [{ distance: 0, start: position + 1 }];
    for (let index = 1; index <= words.length; index++) {
      const before = row[index - 1]!;
      const wrong = words[index - 1] === letters[position] ? 0 : 1;
      next.push(
        nearest(
          { distance: before.distance + wrong, start: before.start },
          { distance: row[index]!.distance + 1, start: row[index]!.start },
          { distance: next[index - 1]!.distance + 1, start: next[index - 1]!.start },
        ),
      );
    }
    row = next;
    const { distance, start } = row[words.length]!;
    if (distance <= limit && (best === null || distance < best.distance)) best = { start, end: position + 1, distance };
  }
  return best && { start: best.start, end: best.end };
}

interface Cell {
  distance: number;
  start: number;
}

function nearest(...cells: readonly [Cell, ...Cell[]]): Cell {
  return cells.reduce((best, cell) => (cell.distance < best.distance ? cell : best));
}
