import { cni2021Layouts } from './cni2021Layouts.ts';
import type { DocumentType } from './documentType.ts';
import { validUntil } from './documentType.ts';
import { NINE_CHARACTERS } from './nineCharacters.ts';

/** The French identity card of ID-1 size, issued since March 2021: ten years for everybody (décret 2021-279), never extended. */
export const cni2021: DocumentType = {
  kind: 'cni-2021',
  size: { width: 85.6, height: 53.98 },
  mrz: { side: 'verso', format: 'TD1', belongs: (lines) => /^IDFRA/.test(lines[0] ?? '') },
  titleWords: [
    // The English half of the labels stands on other states' cards too: alone it must not be enough.
    { side: 'recto', words: 'IDENTITYCARD', weight: 0.5 },
    { side: 'recto', words: 'CARTENATIONALEDIDENTITE', weight: 2 },
    { side: 'recto', words: 'REPUBLIQUEFRANCAISE', weight: 0.5 },
    { side: 'recto', words: 'DATEDEXPIR', weight: 1 },
    { side: 'recto', words: 'DATEDENAISS', weight: 1 },
    { side: 'recto', words: 'LIEUDENAISSANCE', weight: 1 },
    { side: 'recto', words: 'NDUDOCUMENT', weight: 1 },
    { side: 'verso', words: 'DATEDEDELIVRANCE', weight: 2 },
    { side: 'verso', words: 'DATEOFISSUE', weight: 3 },
    { side: 'verso', words: 'ADRESSEADDRESS', weight: 2 },
  ],
  layouts: cni2021Layouts,
  marks: [
    { side: 'recto', mark: 'flag', at: { x: 3.6, y: 3.4, width: 10.4, height: 7.3 }, weight: 0.5 },
    { side: 'recto', mark: 'portrait', at: { x: 3.8, y: 13, width: 26.5, height: 33 }, weight: 0.25 },
    { side: 'verso', mark: 'data_matrix', at: { x: 69, y: 5, width: 12.19, height: 12.19 }, weight: 0.5 },
  ],
  number: { ...NINE_CHARACTERS, printedOn: ['recto'] },
  zones: [
    { side: 'recto', content: 'emblem', x: 2.5, y: 2.5, width: 13, height: 9 },
    { side: 'recto', content: 'portrait', x: 3, y: 12, width: 28, height: 35 },
    { side: 'recto', content: 'text', x: 32, y: 3.5, width: 51, height: 47 },
    { side: 'verso', content: 'emblem', x: 3.5, y: 11.5, width: 14, height: 13 },
    { side: 'verso', content: 'emblem', x: 68, y: 4, width: 14.5, height: 14.5 },
    { side: 'verso', content: 'text', x: 21, y: 3.5, width: 46, height: 28 },
    { side: 'verso', content: 'mrz', x: 4, y: 35, width: 78, height: 15 },
  ],
  printedDates: [
    { side: 'recto', label: 'EXPIRYDATE', field: 'expiryDate' },
    { side: 'recto', label: 'DATEDEXPIR', field: 'expiryDate' },
    { side: 'recto', label: 'DATEOFBIRTH', field: 'birthDate' },
    { side: 'verso', label: 'DATEOFISSUE', field: 'issueDate' },
  ],
  dateOrder: { recto: ['birthDate', 'expiryDate'] },
  validity: (fields) => (fields.expiryDate ? validUntil(fields.expiryDate.value) : null),
};
