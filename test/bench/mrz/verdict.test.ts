import { expect, it } from 'vitest';
import { linesRight, type TrueZone, verdictOf } from './verdict.ts';

const ZONE: TrueZone = {
  format: 'TD2',
  lines: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
};
const [first, second] = ZONE.lines as [string, string];

it.each([
  ['exact', ZONE.lines],
  ['silent', [first.replace('ANNA', 'ANNE'), second]],
  ['doubted', [first, second.replace('D23', 'O23')]],
  ['doubted', [first]],
  ['unread', []],
] as const)('%s, by the lines', (verdict, lines) => {
  expect(verdictOf([ZONE], { lines })).toBe(verdict);
});

it('tells what is not found from what is not there', () => {
  expect(verdictOf([ZONE], null)).toBe('not found');
  expect(verdictOf([], null)).toBe('rightly none');
  expect(verdictOf([], { lines: [] })).toBe('false find');
});

it('takes any zone of several', () => {
  const other: TrueZone = { format: 'DL30', lines: ['D1FRA13AA000026181231MARTIN<<9'] };
  expect(verdictOf([ZONE, other], { lines: other.lines })).toBe('exact');
});

it('counts lines in their place', () => {
  expect(linesRight(ZONE, { lines: [first, 'D2'] })).toBe(1);
  expect(linesRight(ZONE, { lines: [second, first] })).toBe(0);
  expect(linesRight(ZONE, null)).toBe(0);
});
