import type { FreeCharacter } from '../recognise/readLine.ts';

/** A place at which a line as read under the rules of its format differs from what is seen under no rule. */
export interface Disagreement {
  line: number;
  /** In the line as read; of a character that is seen beyond it, the column before which it stands. */
  column: number;
  /** Empty where a character is seen that the line has no place for. */
  read: string;
  /** Empty where nothing is seen: the character is hidden or made up. */
  free: string;
}

/** What a character costs that only one of the two has, or that differs. */
const PRICE = 1;
/** What each cell costs by which a character is seen off its place: it only decides between equals. */
const PRICE_A_CELL = 0.01;

/** Where `read` and what is seen freely differ, by the cheapest way to write one over the other (edit distance). */
export function disagreementsIn(line: number, read: string, free: readonly FreeCharacter[]): Disagreement[] {
  const costs = costsOf(read, free);
  const found: Disagreement[] = [];
  let column = read.length;
  let seen = free.length;
  while (column > 0 || seen > 0) {
    const cost = costs[column]![seen]!;
    if (column > 0 && seen > 0 && cost === costs[column - 1]![seen - 1]! + priceOf(read, column - 1, free[seen - 1]!)) {
      column--;
      seen--;
      const { text } = free[seen]!;
      if (text !== read[column]) found.unshift({ line, column, read: read[column]!, free: text });
    } else if (column > 0 && cost === costs[column - 1]![seen]! + PRICE) {
      column--;
      found.unshift({ line, column, read: read[column]!, free: '' });
    } else {
      seen--;
      found.unshift({ line, column, read: '', free: free[seen]!.text });
    }
  }
  return found;
}

/** The least cost of writing the first so many characters of one over the first so many of the other. */
function costsOf(read: string, free: readonly FreeCharacter[]): number[][] {
  const costs: number[][] = [];
  for (let column = 0; column <= read.length; column++) {
    const row: number[] = [];
    for (let seen = 0; seen <= free.length; seen++) {
      const both =
        column > 0 && seen > 0 ? costs[column - 1]![seen - 1]! + priceOf(read, column - 1, free[seen - 1]!) : Infinity;
      const onlyRead = column > 0 ? costs[column - 1]![seen]! + PRICE : Infinity;
      const onlyFree = seen > 0 ? row[seen - 1]! + PRICE : Infinity;
      row.push(column + seen === 0 ? 0 : Math.min(both, onlyRead, onlyFree));
    }
    costs.push(row);
  }
  return costs;
}

function priceOf(read: string, column: number, seen: FreeCharacter): number {
  const off = Math.abs(seen.column - column) * PRICE_A_CELL;
  return (read[column] === seen.text ? 0 : PRICE) + off;
}
