import type { Side } from '../contract/documents.ts';
import type { Field, Fields } from '../contract/report.ts';
import type { DocumentType, PrintedDate } from '../documents/documentType.ts';
import { findWords, plainLetters } from './containsWords.ts';
import { datesIn } from './datesIn.ts';
import type { PrintedLine } from './printedLine.ts';

/** A value stands behind its label, or at most this many lines below it where two columns share a row of labels. */
const LINES_BELOW = 2;

/**
 * The dates that a side prints behind known labels. Where a label is not legible but every date of the side is, their
 * order in time tells which is which. A date that is not legible gives no field.
 */
export function readPrintedDates(type: DocumentType, side: Side, lines: readonly PrintedLine[]): Fields {
  const labels = type.printedDates.filter((printed) => printed.side === side);
  const fields = inOrder(type.dateOrder[side] ?? [], lines);
  for (const { label, field } of labels) {
    const others = labels.filter((one) => one.field !== field).map((one) => one.label);
    const date = dateBehind(lines, label, others);
    if (date) fields[field] = date;
  }
  return fields;
}

function inOrder(order: readonly PrintedDate['field'][], lines: readonly PrintedLine[]): Fields {
  const dates = new Map(lines.flatMap((line) => datesIn(line.text).map((date) => [date, line.confidence] as const)));
  if (dates.size !== order.length) return {};
  const sorted = [...dates].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(order.map((field, index) => [field, printed(...sorted[index]!)]));
}

function dateBehind(lines: readonly PrintedLine[], label: string, others: readonly string[]): Field | null {
  for (const [index, line] of lines.entries()) {
    const place = findWords(line.text, label);
    if (place === null) continue;
    const behind = textAfter(line.text, place.end);
    const here = datesIn(behind)[0];
    if (here) return printed(here, line.confidence);
    for (const below of lines.slice(index + 1, index + 1 + LINES_BELOW)) {
      if (others.some((other) => findWords(below.text, other) !== null)) break;
      const date = datesIn(below.text).at(-1);
      if (date) return printed(date, below.confidence);
    }
  }
  return null;
}

/** The text after its first `count` letters and digits. */
function textAfter(text: string, count: number): string {
  let seen = 0;
  for (const [index, character] of [...text].entries()) {
    if (seen >= count) return [...text].slice(index).join('');
    seen += plainLetters(character).length;
  }
  return '';
}

function printed(value: string, confidence: number): Field {
  return { value, source: 'print', confidence };
}
