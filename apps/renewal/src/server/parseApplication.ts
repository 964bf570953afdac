import {
  type Application,
  GIVEN_NAMES_MAX,
  LOCALES,
  NAME_MAX_LENGTH,
  OFFERED_KINDS,
} from '../application/application.ts';
import { RenewalProblem } from './renewalProblem.ts';

/** The application in a request's JSON body. Throws `form.invalid` with the names of the members at fault. */
export function parseApplication(body: unknown): Application {
  if (typeof body !== 'object' || body === null) throw new RenewalProblem('form.invalid');
  const { kind, locale, surname, givenNames } = body as Record<string, unknown>;
  const faults: string[] = [];
  if (!isOneOf(OFFERED_KINDS, kind)) faults.push('kind');
  if (!isOneOf(LOCALES, locale)) faults.push('locale');
  if (!isName(surname)) faults.push('surname');
  if (!isNameList(givenNames)) faults.push('givenNames');
  if (faults.length > 0) throw new RenewalProblem('form.invalid', faults);
  const application = body as Application;
  return {
    kind: application.kind,
    locale: application.locale,
    surname: application.surname.trim(),
    givenNames: application.givenNames.map((name) => name.trim()),
  };
}

function isOneOf(values: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && values.includes(value);
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '' && value.trim().length <= NAME_MAX_LENGTH;
}

function isNameList(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 1 && value.length <= GIVEN_NAMES_MAX && value.every(isName);
}
