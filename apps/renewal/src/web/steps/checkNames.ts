import { GIVEN_NAMES_MAX } from '../../application/application.ts';
import { splitGivenNames } from '../../application/splitGivenNames.ts';
import type { Names } from '../useRenewal.ts';

type NameFault = 'surnameMissing' | 'givenNamesMissing' | 'givenNamesTooMany';
export type NameFaults = Partial<Record<keyof Names, NameFault>>;

/** The names as typed, and what is wrong with each field. */
export function checkNames(typed: Record<keyof Names, string>): { names: Names; faults: NameFaults } {
  const names = { surname: typed.surname.trim(), givenNames: splitGivenNames(typed.givenNames) };
  const faults: NameFaults = {};
  if (names.surname === '') faults.surname = 'surnameMissing';
  if (names.givenNames.length === 0) faults.givenNames = 'givenNamesMissing';
  if (names.givenNames.length > GIVEN_NAMES_MAX) faults.givenNames = 'givenNamesTooMany';
  return { names, faults };
}
