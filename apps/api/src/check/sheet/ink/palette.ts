import type { Advice, FieldName, FindingStatus } from '@rectoverso/core/contract';

/** The colours of the back office, so that a sheet and a case look alike. */
export const PALETTE = {
  ink: '#16262f',
  soft: '#50626c',
  faint: '#7d8f98',
  line: '#d8e0e3',
  ground: '#f3f6f6',
  panel: '#ffffff',
  brand: '#0d3b4c',
  onBrand: '#ffffff',
  onBrandSoft: '#b9d0d8',
  accent: '#0a6570',
  stage: '#24323a',
} as const;

/** A colour for lines and letters, and one to lay under them. */
export interface Tone {
  strong: string;
  ground: string;
}

const RIGHT: Tone = { strong: '#17653f', ground: '#eaf6ef' };
const DOUBT: Tone = { strong: '#9a6300', ground: '#fdf5e3' };
const WRONG: Tone = { strong: '#ad231b', ground: '#fdf0ee' };
const QUIET: Tone = { strong: PALETTE.faint, ground: PALETTE.ground };

export const TONE_OF_STATUS: Record<FindingStatus, Tone> = {
  fail: WRONG,
  inconclusive: DOUBT,
  warn: DOUBT,
  pass: RIGHT,
  skipped: QUIET,
};

export const TONE_OF_ADVICE: Record<Advice, Tone> = {
  accept: RIGHT,
  review: DOUBT,
  retake: WRONG,
  wrong_document: WRONG,
  expired: WRONG,
};

/** Grounds that tell fields apart, on the machine-readable zone and in their list. */
const FIELD_GROUNDS: Partial<Record<FieldName, string>> = {
  surname: '#d5e8f2',
  givenNames: '#e5dff3',
  documentNumber: '#d9eedd',
  birthDate: '#fae8c4',
  expiryDate: '#f6dcd8',
  sex: '#d3ecea',
  nationality: '#f0e2ee',
  issuingState: '#e6e9c9',
  issueMonth: '#dde1e4',
};

/** The ground of a field; fields that no zone bears share one. */
export function fieldGround(name: FieldName): string {
  return FIELD_GROUNDS[name] ?? PALETTE.line;
}
