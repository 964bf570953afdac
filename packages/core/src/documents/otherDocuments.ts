import type { OtherDocument, Side } from '../contract/documents.ts';
import type { MrzReading } from '../contract/report.ts';
import type { TitleWords } from './documentType.ts';

/** What is known of a document that is only recognised to be refused. */
interface OtherDocumentType {
  document: OtherDocument;
  /** Whether a zone is this document's, and the side that bears it. The first in the list that says so is meant. */
  mrz?: { side: Side; belongs(format: MrzReading['format'], lines: readonly string[]): boolean };
  titleWords: readonly TitleWords[];
  /** Text that no other document bears; weighs as much as a title. */
  pattern?: { side: Side; text: RegExp; mask: string; weight: number };
}

/** A page of A4 has the proportions of the old card: words alone tell a bill. */
export const OTHER_DOCUMENT_TYPES: readonly OtherDocumentType[] = [
  {
    document: 'driving-licence-fra',
    mrz: { side: 'verso', belongs: (format, lines) => format === 'DL30' && /^D1FRA/.test(lines[0] ?? '') },
    titleWords: [
      { side: 'recto', words: 'PERMISDECONDUIRE', weight: 6 },
      { side: 'recto', words: 'REPUBLIQUEFRANCAISE', weight: 1 },
      { side: 'verso', words: 'PERMISDECONDUIRE', weight: 6 },
    ],
  },
  { document: 'visa', mrz: { side: 'recto', belongs: (format) => format.startsWith('MRV') }, titleWords: [] },
  { document: 'passport', mrz: { side: 'recto', belongs: (format) => format === 'TD3' }, titleWords: [] },
  {
    document: 'identity-card',
    mrz: { side: 'verso', belongs: () => true },
    titleWords: [{ side: 'verso', words: 'NATIONALIDENTITYCARD', weight: 3 }],
  },
  {
    document: 'bank-card',
    titleWords: [{ side: 'recto', words: 'EXPIREAFIN', weight: 2 }],
    pattern: { side: 'recto', text: /\b\d{4} ?\d{4} ?\d{4} ?\d{4}\b/, mask: '0000 0000 0000 0000', weight: 3 },
  },
  {
    document: 'bill',
    titleWords: [
      { side: 'recto', words: 'FACTUREDU', weight: 2 },
      { side: 'recto', words: 'MONTANTTOTAL', weight: 2 },
      { side: 'recto', words: 'TOTALAPAYER', weight: 2 },
      { side: 'recto', words: 'ABONNEMENT', weight: 1 },
      { side: 'recto', words: 'CONSOMMATION', weight: 1 },
    ],
  },
];
