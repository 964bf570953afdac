import { cni2021Layouts } from './cni2021Layouts.ts';
import type { DocumentType } from './documentType.ts';
import { validUntil } from './documentType.ts';

/** The French identity card of ID-1 size, issued since March 2021: ten years for everybody (décret 2021-279), never extended. */
export const cni2021: DocumentType = {
  kind: 'cni-2021',
  size: { width: 85.6, height: 53.98 },
  mrz: { side: 'verso', format: 'TD1', belongs: (lines) => /^IDFRA/.test(lines[0] ?? '') },
  titleWords: [
    // The English half of the labels stands on other states' cards too: alone it must not be enough.
    { side: 'recto', words: 'IDENTITYCARD', weight: 1 },
    { side: 'recto', words: 'CARTENATIONALEDIDENTITE', weight: 2 },
    { side: 'recto', words: 'DATEDEXPIR', weight: 1 },
    { side: 'recto', words: 'DATEDENAISS', weight: 1 },
    { side: 'recto', words: 'LIEUDENAISSANCE', weight: 1 },
    { side: 'recto', words: 'NDUDOCUMENT', weight: 1 },
    { side: 'verso', words: 'DATEDEDELIVRANCE', weight: 2 },
    { side: 'verso', words: 'DATEOFISSUE', weight: 3 },
    { side: 'verso', words: 'ADRESSEADDRESS', weight: 2 },
  ],
  layouts: cni2021Layouts,
  printedDates: [
    { side: 'recto', label: 'EXPIRYDATE', field: 'expiryDate' },
    { side: 'recto', label: 'DATEDEXPIR', field: 'expiryDate' },
    { side: 'recto', label: 'DATEOFBIRTH', field: 'birthDate' },
    { side: 'verso', label: 'DATEOFISSUE', field: 'issueDate' },
  ],
  dateOrder: { recto: ['birthDate', 'expiryDate'] },
  validity: (fields) => (fields.expiryDate ? validUntil(fields.expiryDate.value) : null),
};
