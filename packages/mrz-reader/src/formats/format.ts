/** What may stand in a place besides the filler `<`. */
export type Charset = 'letter' | 'digit' | 'letterOrDigit' | 'sex';

/** Characters `start` to `end` (excluded) of a line, all counted from 0. */
export interface Slice {
  line: number;
  start: number;
  end: number;
}

export interface FormatField extends Slice {
  name: FormatFieldName;
  charset: Charset;
}

export type FormatFieldName =
  | 'documentCode'
  | 'issuingState'
  | 'names'
  | 'surname'
  | 'givenNames'
  | 'documentNumber'
  | 'nationality'
  | 'birthDate'
  | 'sex'
  | 'expiryDate'
  | 'issueMonth'
  | 'office'
  | 'optional'
  | 'checkDigit';

export interface FormatCheck {
  /** The field it guards, or `composite`. */
  field: string;
  line: number;
  column: number;
  over: readonly Slice[];
  /** May be `<` where the field it guards is empty (ICAO 9303-4 §4.2.2.2). */
  mayBeFiller?: true;
  /**
   * A document number longer than its field: `<` in the place of the check digit, and the rest of the number with its
   * check digit at the start of these characters (ICAO 9303-5 §4.2.2.2, note j).
   */
  overflow?: Slice;
}

/** A machine-readable zone as a table: one small engine reads them all. */
export interface MrzFormat {
  name: MrzFormatName;
  lines: number;
  /** Characters in a line. */
  length: number;
  /** What the first line must begin with. */
  prefix: string;
  fields: readonly FormatField[];
  checks: readonly FormatCheck[];
}

export type MrzFormatName = 'TD1' | 'TD2' | 'TD3' | 'MRV-A' | 'MRV-B' | 'FRA36' | 'DL30';
