import type { DocumentKind, Side } from '../contract/documents.ts';
import type { Fields, MrzReading, Validity } from '../contract/report.ts';
import type { Area, PrintedLayout } from '../print/layout.ts';

/** Words printed on a side, letters only and without accents; `weight` tells how much they say for that side. */
export interface TitleWords {
  side: Side;
  /** Upper case letters without spaces, 8 or more, so that one wrong letter does not hide them. */
  words: string;
  weight: number;
}

/** A mark that can be seen without reading, and how much it says: other states' cards bear the like. */
export interface PrintedMark {
  side: Side;
  mark: 'flag' | 'portrait' | 'data_matrix';
  /** mm */
  at: Area;
  weight: number;
}

/** A date behind a printed label, whose letters are written as in `TitleWords`. */
export interface PrintedDate {
  side: Side;
  label: string;
  field: 'issueDate' | 'expiryDate' | 'birthDate';
}

/** What stands at a place of a document, and would be missed if something hid it; `emblem` is a flag, a chip, a seal. */
export const ZONE_CONTENTS = ['mrz', 'portrait', 'text', 'emblem'] as const;
export type ZoneContent = (typeof ZONE_CONTENTS)[number];

/** A place of a side, mm from its top left. */
export interface Zone {
  side: Side;
  content: ZoneContent;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Everything the program knows of one kind of document. One file per kind, listed in `registry.ts`. */
export interface DocumentType {
  kind: DocumentKind;
  /** mm, lying in its reading direction. */
  size: { width: number; height: number };
  /** The side that bears the MRZ, its format, and whether lines of that format belong to this kind. */
  mrz: { side: Side; format: MrzReading['format']; belongs(lines: readonly string[]): boolean };
  titleWords: readonly TitleWords[];
  /** Where each side prints what is read; a side without anything to read has none. */
  layouts: Partial<Record<Side, PrintedLayout>>;
  /** Sides printed in pale tints of nearly one hue: little colour is all they have. */
  paleSides?: readonly Side[];
  /** Marks that a side bears besides text. */
  marks: readonly PrintedMark[];
  /**
   * How the document's number is written; it stands in the MRZ's number or alone in the print of these sides. `mask`
   * says the same to people: 0 for a digit, A for a letter, X for either.
   */
  number: { shape: RegExp; mask: string; printedOn: readonly Side[] };
  /** Where each side bears what; generous, since cards are found to about a millimetre. */
  zones: readonly Zone[];
  printedDates: readonly PrintedDate[];
  /** All dates that a side prints, in their order in time: they tell each other where a label is not legible. */
  dateOrder: Partial<Record<Side, readonly PrintedDate['field'][]>>;
  /** Judges validity from the fields of all sides seen so far; null where none of them says anything about it. */
  validity(fields: Fields): ValidityJudgement | null;
}

/**
 * What is known of the end of validity. The document surely is valid up to `earliestEnd` and surely is not after
 * `latestEnd`; the two differ where the sides seen so far leave a doubt.
 */
export interface ValidityJudgement extends Validity {
  earliestEnd: string;
  latestEnd: string;
}

/** The judgement on a printed date of expiry that means what it says. */
export function validUntil(printedExpiry: string): ValidityJudgement {
  return {
    printedExpiry,
    effectiveExpiry: printedExpiry,
    extended: false,
    earliestEnd: printedExpiry,
    latestEnd: printedExpiry,
  };
}
