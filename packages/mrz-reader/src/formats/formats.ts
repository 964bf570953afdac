import type { Charset, FormatCheck, FormatField, FormatFieldName, MrzFormat, Slice } from './format.ts';

/** ICAO 9303-5: cards of the size of a bank card. */
const TD1: MrzFormat = {
  name: 'TD1',
  lines: 3,
  length: 30,
  prefix: '',
  fields: [
    field('documentCode', 0, 0, 2, 'letter'),
    field('issuingState', 0, 2, 5, 'letter'),
    field('documentNumber', 0, 5, 14, 'letterOrDigit'),
    field('checkDigit', 0, 14, 15, 'digit'),
    field('optional', 0, 15, 30, 'letterOrDigit'),
    field('birthDate', 1, 0, 6, 'digit'),
    field('checkDigit', 1, 6, 7, 'digit'),
    field('sex', 1, 7, 8, 'sex'),
    field('expiryDate', 1, 8, 14, 'digit'),
    field('checkDigit', 1, 14, 15, 'digit'),
    field('nationality', 1, 15, 18, 'letter'),
    field('optional', 1, 18, 29, 'letterOrDigit'),
    field('checkDigit', 1, 29, 30, 'digit'),
    field('names', 2, 0, 30, 'letter'),
  ],
  checks: [
    { ...check('documentNumber', 0, 14, [slice(0, 5, 14)]), overflow: slice(0, 15, 30) },
    check('birthDate', 1, 6, [slice(1, 0, 6)]),
    check('expiryDate', 1, 14, [slice(1, 8, 14)]),
    check('composite', 1, 29, [slice(0, 5, 30), slice(1, 0, 7), slice(1, 8, 15), slice(1, 18, 29)]),
  ],
};

/** The second line of TD2, TD3 and visas is the same up to its 28th character. */
const NUMBER_AND_DATES: readonly FormatField[] = [
  field('documentNumber', 1, 0, 9, 'letterOrDigit'),
  field('checkDigit', 1, 9, 10, 'digit'),
  field('nationality', 1, 10, 13, 'letter'),
  field('birthDate', 1, 13, 19, 'digit'),
  field('checkDigit', 1, 19, 20, 'digit'),
  field('sex', 1, 20, 21, 'sex'),
  field('expiryDate', 1, 21, 27, 'digit'),
  field('checkDigit', 1, 27, 28, 'digit'),
];
const CHECKS_OF_NUMBER_AND_DATES: readonly FormatCheck[] = [
  check('documentNumber', 1, 9, [slice(1, 0, 9)]),
  check('birthDate', 1, 19, [slice(1, 13, 19)]),
  check('expiryDate', 1, 27, [slice(1, 21, 27)]),
];

function nameLine(length: number): FormatField[] {
  return [
    field('documentCode', 0, 0, 2, 'letter'),
    field('issuingState', 0, 2, 5, 'letter'),
    field('names', 0, 5, length, 'letter'),
  ];
}

/** ICAO 9303-6: larger cards. */
const TD2: MrzFormat = {
  name: 'TD2',
  lines: 2,
  length: 36,
  prefix: '',
  fields: [
    ...nameLine(36),
    ...NUMBER_AND_DATES,
    field('optional', 1, 28, 35, 'letterOrDigit'),
    field('checkDigit', 1, 35, 36, 'digit'),
  ],
  checks: [
    { ...CHECKS_OF_NUMBER_AND_DATES[0]!, overflow: slice(1, 28, 35) },
    ...CHECKS_OF_NUMBER_AND_DATES.slice(1),
    check('composite', 1, 35, [slice(1, 0, 10), slice(1, 13, 20), slice(1, 21, 35)]),
  ],
};

/** ICAO 9303-4: passports. */
const TD3: MrzFormat = {
  name: 'TD3',
  lines: 2,
  length: 44,
  prefix: '',
  fields: [
    ...nameLine(44),
    ...NUMBER_AND_DATES,
    field('optional', 1, 28, 42, 'letterOrDigit'),
    field('checkDigit', 1, 42, 43, 'digit'),
    field('checkDigit', 1, 43, 44, 'digit'),
  ],
  checks: [
    ...CHECKS_OF_NUMBER_AND_DATES,
    { ...check('optional', 1, 42, [slice(1, 28, 42)]), mayBeFiller: true },
    check('composite', 1, 43, [slice(1, 0, 10), slice(1, 13, 20), slice(1, 21, 43)]),
  ],
};

/** ICAO 9303-7: visas have no composite check digit. */
const MRV_A: MrzFormat = {
  name: 'MRV-A',
  lines: 2,
  length: 44,
  prefix: 'V',
  fields: [...nameLine(44), ...NUMBER_AND_DATES, field('optional', 1, 28, 44, 'letterOrDigit')],
  checks: CHECKS_OF_NUMBER_AND_DATES,
};
const MRV_B: MrzFormat = {
  name: 'MRV-B',
  lines: 2,
  length: 36,
  prefix: 'V',
  fields: [...nameLine(36), ...NUMBER_AND_DATES, field('optional', 1, 28, 36, 'letterOrDigit')],
  checks: CHECKS_OF_NUMBER_AND_DATES,
};

/**
 * The French identity card of 1988 to 2021. Its number is year and month of issue, department and serial; names stand
 * in fields of their own, and neither expiry nor nationality is given.
 * Source: cheminfo/mrz `frenchNationalIdFields.ts`; dcode.fr/french-id-card.
 */
const FRA36: MrzFormat = {
  name: 'FRA36',
  lines: 2,
  length: 36,
  prefix: 'IDFRA',
  fields: [
    field('documentCode', 0, 0, 2, 'letter'),
    field('issuingState', 0, 2, 5, 'letter'),
    field('surname', 0, 5, 30, 'letter'),
    field('office', 0, 30, 36, 'letterOrDigit'),
    field('issueMonth', 1, 0, 4, 'digit'),
    field('office', 1, 4, 7, 'letterOrDigit'),
    field('documentNumber', 1, 7, 12, 'digit'),
    field('checkDigit', 1, 12, 13, 'digit'),
    field('givenNames', 1, 13, 27, 'letter'),
    field('birthDate', 1, 27, 33, 'digit'),
    field('checkDigit', 1, 33, 34, 'digit'),
    field('sex', 1, 34, 35, 'sex'),
    field('checkDigit', 1, 35, 36, 'digit'),
  ],
  checks: [
    check('documentNumber', 1, 12, [slice(1, 0, 12)]),
    check('birthDate', 1, 33, [slice(1, 27, 33)]),
    check('composite', 1, 35, [slice(0, 0, 36), slice(1, 0, 35)]),
  ],
};

/** French driving licence since 2013. Source: cheminfo/mrz `frenchDrivingLicenceFields.ts`. */
const DL30: MrzFormat = {
  name: 'DL30',
  lines: 1,
  length: 30,
  prefix: 'D1FRA',
  fields: [
    field('documentCode', 0, 0, 2, 'letterOrDigit'),
    field('issuingState', 0, 2, 5, 'letter'),
    field('documentNumber', 0, 5, 14, 'letterOrDigit'),
    field('checkDigit', 0, 14, 15, 'digit'),
    field('expiryDate', 0, 15, 21, 'digit'),
    field('surname', 0, 21, 29, 'letter'),
    field('checkDigit', 0, 29, 30, 'digit'),
  ],
  checks: [check('documentNumber', 0, 14, [slice(0, 0, 14)]), check('composite', 0, 29, [slice(0, 0, 29)])],
};

/** Every known format. A new one is a table here, and a line length in `locate` if it brings one. */
export const FORMATS: readonly MrzFormat[] = [TD1, TD2, TD3, MRV_A, MRV_B, FRA36, DL30];

/** The format of that name. */
export function formatNamed(name: MrzFormat['name']): MrzFormat {
  return FORMATS.find((format) => format.name === name)!;
}

function field(name: FormatFieldName, line: number, start: number, end: number, charset: Charset): FormatField {
  return { name, line, start, end, charset };
}

function check(name: string, line: number, column: number, over: readonly Slice[]): FormatCheck {
  return { field: name, line, column, over };
}

function slice(line: number, start: number, end: number): Slice {
  return { line, start, end };
}
