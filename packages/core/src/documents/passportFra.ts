import type { DocumentType } from './documentType.ts';
import { validUntil } from './documentType.ts';

/** The French passport; its data page counts as recto, and is enough. */
export const passportFra: DocumentType = {
  kind: 'passport-fra',
  size: { width: 125, height: 88 },
  mrz: { side: 'recto', format: 'TD3', belongs: (lines) => /^P.FRA/.test(lines[0] ?? '') },
  titleWords: [
    { side: 'recto', words: 'PASSEPORT', weight: 3 },
    { side: 'recto', words: 'PASSPORT', weight: 2 },
    { side: 'recto', words: 'REPUBLIQUEFRANCAISE', weight: 1 },
    { side: 'recto', words: 'CODEDUPAYS', weight: 1 },
    { side: 'recto', words: 'DATEOFISSUE', weight: 1 },
    { side: 'recto', words: 'DATEOFEXPIRY', weight: 2 },
  ],
  layouts: {},
  marks: [{ side: 'recto', mark: 'portrait', at: { x: 6, y: 17, width: 35, height: 45 }, weight: 0.25 }],
  number: { shape: /^\d{2}[A-Z]{2}\d{5}$/, mask: '00AA00000', printedOn: ['recto'] },
  zones: [
    { side: 'recto', content: 'portrait', x: 5, y: 16, width: 37, height: 47 },
    { side: 'recto', content: 'text', x: 5, y: 5, width: 115, height: 9 },
    { side: 'recto', content: 'text', x: 45, y: 10, width: 75, height: 52 },
    { side: 'recto', content: 'mrz', x: 6, y: 70, width: 113, height: 13 },
  ],
  printedDates: [{ side: 'recto', label: 'DATEOFEXPIRY', field: 'expiryDate' }],
  dateOrder: { recto: ['birthDate', 'issueDate', 'expiryDate'] },
  validity: (fields) => (fields.expiryDate ? validUntil(fields.expiryDate.value) : null),
};
