import { mrzCheckDigits, mrzFields } from '@rectoverso/mrz-reader';
import { FIELD_NAMES, type FieldName, type MrzReading } from '../contract/report.ts';
import type { SpelledMrz } from './explanation.ts';

/** What stands where in the lines of a zone, and which of its check digits hold. */
export function spellMrz({ format, lines }: MrzReading): SpelledMrz {
  const fields = Object.entries(mrzFields({ format, lines })).flatMap(([name, { places }]) =>
    isKnown(name) ? [{ name, places: places.map(({ line, start, end }) => ({ line, start, end })) }] : [],
  );
  return { fields, checkDigits: mrzCheckDigits(format, lines) };
}

/** Zones also have fields that no report names, such as the code of the document. */
function isKnown(name: string): name is FieldName {
  return (FIELD_NAMES as readonly string[]).includes(name);
}
