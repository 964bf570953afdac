import type { FieldName } from '../contract/report.ts';

/** A rectangle on the document, mm from its top left corner. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Printed words whose place is known: they show how far the straightened card is off its layout. */
export interface Anchor {
  /** Letters only, upper case, without accents; 7 or more, so that a wrong letter does not hide them. */
  words: string;
  /** Their left edge and the middle of their capitals, mm. */
  at: readonly [x: number, y: number];
}

/** What a value is written with, and so how its line is read and understood. */
export type ValueForm = 'date' | 'surname' | 'givenNames' | 'sex' | 'text' | 'number9' | 'number12';

/** One printed value. */
export interface PrintedField {
  field: FieldName;
  form: ValueForm;
  /** Its line alone: as wide as the longest value, from above its accents to below its commas, mm. */
  at: Area;
  /** The words of its label, one of the anchors: where it stands on another line than usual, its value does too. */
  label: string;
  /** Where it stands instead on documents that bear a line more. */
  elsewhere?: Area;
  /** Not every document bears it: it is read only where its label, which stands here, was found. */
  optional?: { label: Area };
}

/** Where one side of a kind prints what is read. Drawn from published specimens; a millimetre off does no harm. */
export interface PrintedLayout {
  /** A strip by which the side and its reading direction can be told; absent where the MRZ tells them. */
  title?: Area;
  /** Labels and values, without portrait and MRZ. */
  text: Area;
  anchors: readonly Anchor[];
  fields: readonly PrintedField[];
}
