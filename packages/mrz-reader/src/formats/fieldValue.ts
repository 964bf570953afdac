import { FILLER } from '../alphabet.ts';
import { dateIn } from './dateIn.ts';
import type { MrzFieldName } from './fieldPlaces.ts';

/**
 * Why a field says less than it should: `noSuchDate` the calendar has no such day or month, `unknownDate` its parts are
 * left open by fillers (which ICAO 9303-3 §4.8 allows), `outOfPlace` it holds characters that have no place in it.
 */
export type FieldProblem = 'noSuchDate' | 'unknownDate' | 'outOfPlace';

interface FieldValue {
  value: string | null;
  problem: FieldProblem | null;
}

/** What the characters of a field say. */
export function fieldValue(name: MrzFieldName, text: string, today: string): FieldValue {
  switch (name) {
    case 'birthDate':
      return dateValue(text, dateIn(text, { latest: today }));
    case 'expiryDate':
      return dateValue(text, dateIn(text, { around: today }));
    case 'issueMonth':
      return dateValue(text, issueMonth(text));
    case 'sex':
      if (text === FILLER) return { value: 'X', problem: null };
      return 'MFX'.includes(text) ? { value: text, problem: null } : { value: null, problem: 'outOfPlace' };
    case 'surname':
    case 'givenNames':
      return { value: spaced(text), problem: /\d/.test(text) ? 'outOfPlace' : null };
    case 'issuingState':
    case 'nationality':
      return { value: spaced(text), problem: /\d/.test(text) ? 'outOfPlace' : null };
    default:
      return { value: spaced(text), problem: null };
  }
}

function dateValue(text: string, value: string | null): FieldValue {
  if (value) return { value, problem: null };
  if (/[A-Z]/.test(text)) return { value, problem: 'outOfPlace' };
  return { value, problem: text.includes(FILLER) ? 'unknownDate' : 'noSuchDate' };
}

/** A filler stands for a space, a hyphen or an apostrophe alike, so nothing but a space can be given back. */
function spaced(text: string): string {
  return text.split(/<+/).filter(Boolean).join(' ');
}

/** The old French card was issued from 1988 on. */
function issueMonth(text: string): string | null {
  if (!/^\d{4}$/.test(text)) return null;
  const month = text.slice(2);
  if (month < '01' || month > '12') return null;
  return `${Number(text.slice(0, 2)) >= 88 ? '19' : '20'}${text.slice(0, 2)}-${month}`;
}
