import { FILLER } from '../alphabet.ts';
import { cut, overflowing } from './checkDigits.ts';
import type { FormatField, MrzFormat, Slice } from './format.ts';

export type MrzFieldName =
  | 'documentCode'
  | 'issuingState'
  | 'surname'
  | 'givenNames'
  | 'documentNumber'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'issueMonth'
  | 'optional';

export interface FieldPlaces {
  places: readonly Slice[];
  /** A name that goes to the very end of its room. */
  mayBeTruncated: boolean;
}

/** Where the fields stand in these lines. Empty ones are left out; an empty sex says `X`. */
export function fieldPlaces(format: MrzFormat, lines: readonly string[]): Partial<Record<MrzFieldName, FieldPlaces>> {
  const found: Partial<Record<MrzFieldName, FieldPlaces>> = {};
  const put = (name: MrzFieldName, places: readonly Slice[], mayBeTruncated = false): void => {
    const isEmpty = places.every((place) => /^<*$/.test(cut(lines, place)));
    if (!isEmpty || name === 'sex') found[name] = { places, mayBeTruncated };
  };
  for (const field of format.fields) {
    switch (field.name) {
      case 'names': {
        const { surname, givenNames } = namesIn(field, cut(lines, field));
        put('surname', [surname], surname.end === field.end);
        put('givenNames', [givenNames], isFull(cut(lines, givenNames)));
        break;
      }
      case 'surname':
      case 'givenNames':
        put(field.name, [field], isFull(cut(lines, field)));
        break;
      case 'documentNumber':
        put('documentNumber', numberPlaces(format, lines, field));
        break;
      case 'optional':
        put('optional', [...(found.optional?.places ?? []), field]);
        break;
      case 'office':
      case 'checkDigit':
        break;
      default:
        put(field.name, [field]);
    }
  }
  return found;
}

/** On the old French card the number is also the month of issue and the department; elsewhere it may overflow. */
function numberPlaces(format: MrzFormat, lines: readonly string[], field: FormatField): readonly Slice[] {
  if (format.name === 'FRA36') return [{ line: 1, start: 0, end: 12 }];
  const check = format.checks.find((one) => one.field === 'documentNumber')!;
  return overflowing(check, lines)?.over ?? [field];
}

/** ICAO 9303-3 §4.6: two fillers end the primary identifier. */
function namesIn({ line, start, end }: FormatField, text: string): { surname: Slice; givenNames: Slice } {
  const gap = text.indexOf(FILLER + FILLER);
  const [surnameEnd, givenStart] = gap < 0 ? [end, end] : [start + gap, start + gap + 2];
  return { surname: { line, start, end: surnameEnd }, givenNames: { line, start: givenStart, end } };
}

function isFull(text: string): boolean {
  return text.length > 0 && !text.endsWith(FILLER);
}
