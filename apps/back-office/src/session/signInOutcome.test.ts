import { expect, it } from 'vitest';
import { en } from '../texts/en.ts';
import { signInOutcomeOf } from './signInOutcome.ts';

it.each([
  ['?sign-in=stale', 'stale'],
  ['?sign-in=no_access', 'no_access'],
  ['?sign-in=toString', null],
  ['?other=stale', null],
  ['', null],
])('reads %s as %s', (search, outcome) => {
  expect(signInOutcomeOf(search, en.session.outcomes)).toBe(outcome);
});
