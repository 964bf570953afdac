import type { DocumentType } from './documentType.ts';
import { validUntil } from './documentType.ts';
import { NINE_CHARACTERS } from './nineCharacters.ts';

/**
 * The French residence permit of ID-1 size, in the uniform format of the European Union: the models of 2011 and 2020
 * print their labels at different places, so that values are found by their labels alone.
 */
export const residencePermitFra: DocumentType = {
  kind: 'residence-permit-fra',
  size: { width: 85.6, height: 53.98 },
  mrz: {
    side: 'verso',
    format: 'TD1',
    // The first letters of its code are not published: every TD1 of France that is no identity card is taken for one.
    belongs: (lines) => /^(?!ID)..FRA/.test(lines[0] ?? ''),
  },
  titleWords: [
    // Some models repeat the title on the verso, whose MRZ or labels then tell the sides apart.
    { side: 'recto', words: 'TITREDESEJOUR', weight: 5 },
    { side: 'verso', words: 'TITREDESEJOUR', weight: 2 },
    { side: 'recto', words: 'RESIDENCEPERMIT', weight: 2 },
    { side: 'verso', words: 'RESIDENCEPERMIT', weight: 1 },
    { side: 'recto', words: 'REPUBLIQUEFRANCAISE', weight: 0.5 },
    { side: 'recto', words: 'TYPEDETITRE', weight: 1 },
    { side: 'recto', words: 'CATEGORIEDUTITRE', weight: 1 },
    { side: 'recto', words: 'CARDEXPIRY', weight: 1 },
    // The new identity card's recto bears nearly the same words: they must not be enough.
    { side: 'verso', words: 'DATEETLIEUDENAISSANCE', weight: 1.5 },
    { side: 'verso', words: 'REMARQUES', weight: 1 },
    { side: 'verso', words: 'AUTORITEDEDELIVRANCE', weight: 2 },
  ],
  layouts: {
    recto: {
      text: { x: 28, y: 2, width: 57, height: 50 },
      anchors: [
        { words: 'DATEDENAISS', at: [65, 24.4] },
        { words: 'DATEDEXPIR', at: [33, 36.4] },
      ],
      fields: [
        { field: 'birthDate', form: 'date', label: 'DATEDENAISS', at: { x: 63.5, y: 25.15, width: 20, height: 4.1 } },
        { field: 'expiryDate', form: 'date', label: 'DATEDEXPIR', at: { x: 31.5, y: 37.15, width: 26, height: 4.1 } },
      ],
    },
  },
  marks: [{ side: 'recto', mark: 'portrait', at: { x: 3.8, y: 12, width: 26, height: 34 }, weight: 0.25 }],
  number: { ...NINE_CHARACTERS, printedOn: [] },
  zones: [
    // Models bear flag and chip at different places: generous.
    { side: 'recto', content: 'emblem', x: 2.5, y: 1.5, width: 15, height: 10 },
    { side: 'verso', content: 'emblem', x: 3, y: 8, width: 17, height: 17 },
    { side: 'verso', content: 'emblem', x: 61, y: 11, width: 18, height: 18 },
    { side: 'recto', content: 'portrait', x: 3, y: 12, width: 27, height: 34 },
    { side: 'recto', content: 'text', x: 32, y: 3.5, width: 51, height: 45 },
    { side: 'verso', content: 'text', x: 4, y: 3.5, width: 77, height: 28 },
    { side: 'verso', content: 'mrz', x: 4, y: 35, width: 78, height: 15 },
  ],
  printedDates: [
    { side: 'recto', label: 'CARDEXPIRY', field: 'expiryDate' },
    { side: 'recto', label: 'DATEDEXPIR', field: 'expiryDate' },
    { side: 'recto', label: 'CARTEVALABLEJUSQUAU', field: 'expiryDate' },
    { side: 'recto', label: 'DATEOFBIRTH', field: 'birthDate' },
    { side: 'verso', label: 'DATEDEDELIVRANCE', field: 'issueDate' },
  ],
  dateOrder: { recto: ['birthDate', 'expiryDate'] },
  validity: (fields) => (fields.expiryDate ? validUntil(fields.expiryDate.value) : null),
};
