import type { DocumentType } from './documentType.ts';

/** A number of nine letters and digits, both; a passport's number is written otherwise. */
export const NINE_CHARACTERS: Pick<DocumentType['number'], 'shape' | 'mask'> = {
  shape: /^(?!\d{2}[A-Z]{2}\d{5}$)(?=.*\d)(?=.*[A-Z])[A-Z0-9]{9}$/,
  mask: 'XXXXXXXXX',
};
