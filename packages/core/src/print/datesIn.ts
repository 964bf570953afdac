import { calendarDate } from '../documents/calendar.ts';

/** Letters that readers see in place of digits. */
const DIGITS_SEEN_AS: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  S: '5',
  B: '8',
};
const DIGIT = `[0-9${Object.keys(DIGITS_SEEN_AS).join('')}]`;
const SEPARATOR = '[ .,/:;·-]{0,3}';
/** Day, month, year of four digits, as French documents print them: `13.06.2029`, `11 02 2030`, `11/02/2030`. */
const PRINTED_DATE = new RegExp(
  `(?<!${DIGIT})(${DIGIT}{2})${SEPARATOR}(${DIGIT}{2})${SEPARATOR}(${DIGIT}{4})(?!${DIGIT})`,
  'g',
);
/** A document issued since 1988 names no year outside these: births included. */
const YEARS = { first: 1880, last: 2100 };

/** The dates (`YYYY-MM-DD`) that stand in a printed text, in its order. */
export function datesIn(text: string): string[] {
  return [...text.matchAll(PRINTED_DATE)].flatMap((match) => {
    const [day, month, year] = match.slice(1).map(readNumber) as [number, number, number];
    const date = year >= YEARS.first && year <= YEARS.last ? calendarDate(year, month, day) : null;
    return date ? [date] : [];
  });
}

function readNumber(digits: string): number {
  return Number([...digits].map((digit) => DIGITS_SEEN_AS[digit] ?? digit).join(''));
}
