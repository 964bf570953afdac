import type { Area } from '../print/layout.ts';
import type { DocumentType } from './documentType.ts';

/** A value stands below its label, mm. */
const below = (x: number, label: number, width: number): Area => ({ x: x - 1.5, y: label + 0.15, width, height: 4.1 });

const label = (x: number, baseline: number): Area => ({ x: x - 1.5, y: baseline - 2.3, width: 40, height: 3.2 });

/** The new card's bilingual labels stand above their values; sex, nationality and birth share a row. */
export const cni2021Layouts: DocumentType['layouts'] = {
  recto: {
    title: { x: 23, y: 2, width: 61.5, height: 9.5 },
    text: { x: 30.8, y: 11, width: 54.6, height: 37 },
    anchors: [
      { words: 'CARTENATIONALEDIDENTITE', at: [25.7, 8.9] },
      { words: 'NOMSURNAME', at: [33, 14] },
      { words: 'PRENOMSGIVENNAMES', at: [33, 19.8] },
      { words: 'SEXESEX', at: [33, 25.6] },
      { words: 'NATIONALITY', at: [55.4, 25.6] },
      { words: 'DATEOFBIRTH', at: [77.5, 25.6] },
      { words: 'LIEUDENAISSANCE', at: [33, 31.4] },
      { words: 'PLACEOFBIRTH', at: [50.3, 31.4] },
      { words: 'NOMDUSAGE', at: [33, 37.2] },
      { words: 'NDUDOCUMENT', at: [33, 37.2] },
      { words: 'DATEDEXPIR', at: [61, 37.2] },
      { words: 'EXPIRYDATE', at: [73.8, 37.2] },
    ],
    fields: [
      { field: 'surname', form: 'surname', label: 'NOMSURNAME', at: below(33, 14.6, 51) },
      { field: 'givenNames', form: 'givenNames', label: 'PRENOMSGIVENNAMES', at: below(33, 20.4, 51) },
      { field: 'sex', form: 'sex', label: 'SEXESEX', at: below(33, 26.2, 9) },
      { field: 'birthDate', form: 'date', label: 'DATEOFBIRTH', at: below(63.5, 26.2, 22) },
      {
        field: 'usageName',
        form: 'surname',
        label: 'NOMDUSAGE',
        optional: { label: label(33, 37.8) },
        at: below(33, 37.8, 51),
      },
      {
        field: 'documentNumber',
        form: 'number9',
        label: 'NDUDOCUMENT',
        at: below(33, 37.8, 26),
        elsewhere: below(33, 43.6, 26),
      },
      {
        field: 'expiryDate',
        form: 'date',
        label: 'EXPIRYDATE',
        at: below(61, 37.8, 24),
        elsewhere: below(61, 43.6, 24),
      },
    ],
  },
  verso: {
    text: { x: 20, y: 2, width: 47, height: 24 },
    anchors: [
      { words: 'TAILLEHEIGHT', at: [22, 5.4] },
      { words: 'DATEDEDELIVRANCE', at: [22, 11.2] },
      { words: 'DATEOFISSUE', at: [40.8, 11.2] },
      { words: 'ADRESSEADDRESS', at: [22, 17] },
    ],
    fields: [{ field: 'issueDate', form: 'date', label: 'DATEOFISSUE', at: below(22, 11.8, 24) }],
  },
};
