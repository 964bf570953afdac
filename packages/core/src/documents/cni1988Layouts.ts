import type { DocumentType } from './documentType.ts';

/** The old card types each value behind its label, on the same line. */
export const cni1988Layouts: DocumentType['layouts'] = {
  recto: {
    title: { x: 34, y: 9.5, width: 69, height: 9 },
    text: { x: 34, y: 9.5, width: 69, height: 43 },
    anchors: [
      { words: 'CARTENATIONALEDIDENTITE', at: [37, 12.5] },
      { words: 'NATIONALITEFRANCAISE', at: [37, 16.5] },
      { words: 'PRENOMS', at: [37, 28.1] },
      { words: 'SIGNATUREDUTITULAIRE', at: [37, 50.1] },
    ],
    fields: [
      {
        field: 'documentNumber',
        form: 'number12',
        label: 'CARTENATIONALEDIDENTITE',
        at: { x: 79.6, y: 10.5, width: 23, height: 3.9 },
      },
      { field: 'surname', form: 'surname', label: 'NOM', at: { x: 46, y: 19, width: 55, height: 5.4 } },
      { field: 'givenNames', form: 'givenNames', label: 'PRENOMS', at: { x: 52, y: 25, width: 49, height: 5.4 } },
      { field: 'birthDate', form: 'date', label: 'NEELE', at: { x: 69.5, y: 31.2, width: 28, height: 5.2 } },
    ],
  },
  verso: {
    title: { x: 4, y: 29, width: 66, height: 14 },
    text: { x: 4, y: 8, width: 97, height: 50 },
    anchors: [
      { words: 'ADRESSE', at: [8, 12.1] },
      { words: 'CARTEVALABLEJUSQUAU', at: [8, 33.1] },
      { words: 'DELIVREELE', at: [8, 39.5] },
      { words: 'SIGNATUREDELAUTORITE', at: [8, 53.1] },
    ],
    fields: [
      {
        field: 'expiryDate',
        form: 'date',
        label: 'CARTEVALABLEJUSQUAU',
        at: { x: 40, y: 30.2, width: 28, height: 5.2 },
      },
      { field: 'issueDate', form: 'date', label: 'DELIVREELE', at: { x: 40, y: 36.6, width: 28, height: 5.2 } },
      { field: 'authority', form: 'text', label: 'PAR', at: { x: 24.5, y: 43, width: 75, height: 5.2 } },
    ],
  },
};
