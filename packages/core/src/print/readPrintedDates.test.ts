import { describe, expect, it } from 'vitest';
import { cni1988 } from '../documents/cni1988.ts';
import { cni2021 } from '../documents/cni2021.ts';
import type { PrintedLine } from './printedLine.ts';
import { readPrintedDates } from './readPrintedDates.ts';

const lines = (...texts: string[]): PrintedLine[] =>
  texts.map((text, index) => ({
    text,
    confidence: 0.9,
    box: { x: 0, y: index * 20, width: 100, height: 18 },
    words: [],
  }));
const values = (fields: object) =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, (field as { value: string }).value]));

describe('readPrintedDates', () => {
  it('reads both dates of the old verso', () => {
    const read = readPrintedDates(
      cni1988,
      'verso',
      lines('Adresse : 12 RUE DES LILAS', "Carte valable jusqu'au : 13.06.2029", 'délivrée le : 14.06.2014'),
    );
    expect(values(read)).toEqual({ expiryDate: '2029-06-13', issueDate: '2014-06-14' });
  });

  it('reads dates that stand below their labels', () => {
    const read = readPrintedDates(
      cni2021,
      'recto',
      lines(
        'DATE DE NAISS. / Date of birth',
        '13 07 1990',
        "N° DU DOCUMENT  DATE D'EXPIR. / Expiry date",
        'X4RTBPFW4 11 02 2030',
      ),
    );
    expect(values(read)).toEqual({ birthDate: '1990-07-13', expiryDate: '2030-02-11' });
  });

  it('gives no date that belongs to another label', () => {
    const read = readPrintedDates(cni1988, 'verso', lines("Carte valable jusqu'au :", 'délivrée le : 14.06.2014'));
    expect(values(read)).toEqual({ issueDate: '2014-06-14' });
  });

  it('tells dates by their order where a label is not legible, and only where all are there', () => {
    const illegible = lines('Ca1e va1ab1e jvsqv: 13.06.2029', 'déliv | 14.06.2014');
    expect(values(readPrintedDates(cni1988, 'verso', illegible))).toEqual({
      expiryDate: '2029-06-13',
      issueDate: '2014-06-14',
    });
    expect(readPrintedDates(cni1988, 'verso', illegible.slice(0, 1))).toEqual({});
  });

  it('gives nothing for a label of the other side', () => {
    expect(readPrintedDates(cni1988, 'recto', lines("Carte valable jusqu'au : 13.06.2029"))).toEqual({});
  });
});
