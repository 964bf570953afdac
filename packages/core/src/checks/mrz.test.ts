import { expect, it } from 'vitest';
import { contextOf, statuses } from './contextOf.ts';
import { mrz } from './mrz.ts';

const sight = contextOf().mrz!;

it('passes a zone whose check digits hold', () => expect(mrz.run(contextOf())).toEqual([]));
it('misses a zone on the side that bears one', () =>
  expect(mrz.run(contextOf({ mrz: null }))).toMatchObject([{ code: 'mrz.missing', status: 'fail' }]));
it('is skipped on the side that bears none', () => {
  const verso = { kind: 'cni-1988', side: 'verso', other: null, doubts: [] } as const;
  expect(statuses(mrz.run(contextOf({ mrz: null, recognised: verso })))).toEqual(['skipped']);
});
it('leaves a zone it cannot read to a human', () =>
  expect(mrz.run(contextOf({ mrz: { ...sight, reading: null } }))).toMatchObject([
    { code: 'mrz.unreadable', status: 'inconclusive' },
  ]));
it('leaves a failed check digit to a human, and never calls a suggested repair read', () => {
  const repairs = [{ line: 1, column: 3, read: 'O', suggested: '0' }];
  const reading = { ...sight.reading!, repairs };
  expect(mrz.run(contextOf({ mrz: { ...sight, reading, failedCheckDigits: ['birthDate'] } }))).toMatchObject([
    { code: 'mrz.check_digit', status: 'inconclusive', evidence: { failed: 'birthDate' } },
    { code: 'mrz.repaired', status: 'warn', evidence: { characters: 1 } },
  ]);
});
