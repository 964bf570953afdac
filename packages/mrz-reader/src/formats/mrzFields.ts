import { checkDigits, cut } from './checkDigits.ts';
import { checksOver } from './checksOver.ts';
import { type FieldPlaces, fieldPlaces, type MrzFieldName } from './fieldPlaces.ts';
import { type FieldProblem, fieldValue } from './fieldValue.ts';
import type { MrzFormat, MrzFormatName, Slice } from './format.ts';
import { formatNamed } from './formats.ts';

/** What a field says, where, and what is known against it. */
export interface MrzField {
  /**
   * Dates `YYYY-MM-DD`, months `YYYY-MM`; one space in names for what stands between letters; sex is `M`, `F` or `X`.
   * Null where the characters say nothing that exists: `problem` tells why.
   */
  value: string | null;
  /** The characters as they stand, with the fillers between and after them. */
  text: string;
  places: readonly Slice[];
  /** Of its least sure character, 0 to 1; null where the characters came without. */
  confidence: number | null;
  /**
   * Whether the check digit that guards it holds: its own, else the composite one; null where none does. One that holds
   * does not prove the characters right (`Alternative.showsInCheckDigits`), one that fails may be wrong itself.
   */
  checkDigitHolds: boolean | null;
  /** For names: the characters fill their field to the end, so some may have been cut off without a mark. */
  mayBeTruncated: boolean;
  problem: FieldProblem | null;
}

export type MrzFields = Partial<Record<MrzFieldName, MrzField>>;

/** Lines and their format: a whole `MrzReading`, or lines from anywhere else. */
export interface FieldSource {
  format: MrzFormatName | null;
  lines: readonly string[];
  characters?: readonly { line: number; column: number; confidence: number }[];
}

export interface FieldOptions {
  /** `YYYY-MM-DD`: no holder was born later; the present day when absent. It settles the century of birth. */
  today?: string;
}

/**
 * The fields of a zone as plain values, each judged for itself. Empty fields are left out. No state, no nationality
 * and no kind of document is called wrong: specimens (`UTO`) and visas are read like any other.
 *
 *     mrzFields(reading).documentNumber?.value // '880692310285'
 */
export function mrzFields(source: FieldSource, options: FieldOptions = {}): MrzFields {
  if (!source.format) return {};
  const format = formatNamed(source.format);
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const found = Object.entries(fieldPlaces(format, source.lines)) as [MrzFieldName, FieldPlaces][];
  return Object.fromEntries(
    found.map(([name, { places, mayBeTruncated }]) => {
      const text = places.map((place) => cut(source.lines, place)).join('');
      const { value, problem } = fieldValue(name, text, today);
      const confidence = leastSure(source, places);
      const checkDigitHolds = holds(format, source.lines, places);
      return [name, { value, text, places, confidence, checkDigitHolds, mayBeTruncated, problem }];
    }),
  );
}

function leastSure({ characters }: FieldSource, places: readonly Slice[]): number | null {
  if (!characters) return null;
  const own = characters.filter(({ line, column }) =>
    places.some((place) => place.line === line && place.start <= column && column < place.end),
  );
  return Math.min(...own.map(({ confidence }) => confidence));
}

/** What the check digit says that guards some characters most closely. */
function holds(format: MrzFormat, lines: readonly string[], [first]: readonly Slice[]): boolean | null {
  const guards = checksOver(format, lines)[first!.line]![first!.start]!;
  const closest = guards.find((field) => field !== 'composite') ?? guards[0];
  return checkDigits(format, lines).find(({ field }) => field === closest)?.ok ?? null;
}
