import { FILLER } from '../alphabet.ts';
import { cut, overflowing } from './checkDigits.ts';
import { dateIn } from './dateIn.ts';
import type { FormatField, FormatFieldName, MrzFormat, MrzFormatName, Slice } from './format.ts';
import { formatNamed } from './formats.ts';

export type MrzFieldName =
  | 'surname'
  | 'givenNames'
  | 'birthDate'
  | 'sex'
  | 'documentNumber'
  | 'nationality'
  | 'issuingState'
  | 'issueMonth'
  | 'expiryDate';

/** What a field says, and where: its characters, with the fillers around them. */
export interface MrzField {
  /** Dates `YYYY-MM-DD`, months `YYYY-MM`; one space in names for what stands between letters; sex is `M`, `F` or `X`. */
  value: string;
  places: readonly Slice[];
  /** For names: the characters fill their field to the end, so some may have been cut off without a mark. */
  mayBeTruncated: boolean;
}

export type MrzFields = Partial<Record<MrzFieldName, MrzField>>;

export interface FieldOptions {
  /** `YYYY-MM-DD`: no holder was born later; the present day when absent. It settles the century of birth. */
  today?: string;
}

/**
 * The fields of a zone as plain values. A field that is empty, or a date that is none, is left out.
 *
 *     mrzFields('FRA36', lines).documentNumber?.value // '880692310285'
 */
export function mrzFields(name: MrzFormatName, lines: readonly string[], options: FieldOptions = {}): MrzFields {
  const format = formatNamed(name);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const fields: MrzFields = {};
  const put = (field: MrzFieldName, value: string | null, places: readonly Slice[], mayBeTruncated = false): void => {
    if (value) fields[field] = { value, places, mayBeTruncated };
  };

  for (const place of format.fields) {
    const text = cut(lines, place);
    switch (place.name) {
      case 'issuingState':
      case 'nationality':
        put(place.name, trimmed(text), [place]);
        break;
      case 'sex':
        put('sex', text === FILLER ? 'X' : text, [place]);
        break;
      case 'surname':
      case 'givenNames':
        put(place.name, spaced(text), [place], isFull(text));
        break;
      case 'birthDate':
        put('birthDate', dateIn(text, { latest: today }), [place]);
        break;
      case 'expiryDate':
        put('expiryDate', dateIn(text, { around: today }), [place]);
        break;
      case 'issueMonth':
        put('issueMonth', issueMonth(text), [place]);
        break;
      case 'names': {
        const { surname, givenNames } = namesIn(place, text);
        put('surname', spaced(cut(lines, surname)), [surname], surname.end === place.end);
        put('givenNames', spaced(cut(lines, givenNames)), [givenNames], isFull(cut(lines, givenNames)));
        break;
      }
      default:
        break;
    }
  }
  const number = numberPlaces(format, lines);
  put('documentNumber', trimmed(number.map((place) => cut(lines, place)).join('')), number);
  return fields;
}

/** On the old French card the number is also the month of issue and the department. */
function numberPlaces(format: MrzFormat, lines: readonly string[]): readonly Slice[] {
  if (format.name === 'FRA36') return [{ line: 1, start: 0, end: 12 }];
  const check = format.checks.find(({ field }) => field === 'documentNumber')!;
  return overflowing(check, lines)?.over ?? [fieldNamed(format, 'documentNumber')];
}

function fieldNamed(format: MrzFormat, name: FormatFieldName): FormatField {
  return format.fields.find((field) => field.name === name)!;
}

/** ICAO 9303-3 §4.6: two fillers end the primary identifier. */
function namesIn({ line, start, end }: FormatField, text: string): { surname: Slice; givenNames: Slice } {
  const gap = text.indexOf(FILLER + FILLER);
  const [surnameEnd, givenStart] = gap < 0 ? [end, end] : [start + gap, start + gap + 2];
  return { surname: { line, start, end: surnameEnd }, givenNames: { line, start: givenStart, end } };
}

/** A filler stands for a space, a hyphen or an apostrophe alike, so nothing but a space can be given back. */
function spaced(text: string): string {
  return text.split(/<+/).filter(Boolean).join(' ');
}

function trimmed(text: string): string {
  return text.replace(/^<+|<+$/g, '');
}

function isFull(text: string): boolean {
  return text.length > 0 && !text.endsWith(FILLER);
}

/** The old French card was issued from 1988 on. */
function issueMonth(text: string): string | null {
  if (!/^\d{4}$/.test(text)) return null;
  const month = text.slice(2);
  if (month < '01' || month > '12') return null;
  return `${Number(text.slice(0, 2)) >= 88 ? '19' : '20'}${text.slice(0, 2)}-${month}`;
}
