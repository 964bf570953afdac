import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';

const nothing = { mrz: null, number: null, text: '', aspectRatio: null, marks: [] };
const td1 = (line: string) => ({ format: 'TD1' as const, lines: [line, '', ''], repairs: [] });

describe('recognise', () => {
  it('names the old recto by its 2 × 36 lines alone', () => {
    const mrz = { format: 'FRA36' as const, lines: ['IDFRABERTHIER', '8806923102858CORINNE'], repairs: [] };
    expect(recognise({ ...nothing, mrz })).toMatchObject({ kind: 'cni-1988', side: 'recto', other: null });
  });

  it('names the new verso by a TD1 that starts IDFRA, and not a residence permit', () => {
    expect(recognise({ ...nothing, mrz: td1('IDFRAX4RTBPFW46<<<<<<<<<<<<<<<') })).toMatchObject({
      kind: 'cni-2021',
      side: 'verso',
    });
    expect(recognise({ ...nothing, mrz: td1('IRFRAK682T8YLO0<1105040043<<<<') })).toMatchObject({
      kind: 'residence-permit-fra',
      side: 'verso',
    });
  });

  it('names the old verso by what is printed', () => {
    const text = "Adresse : 1 RUE X\nCarte valable jusqu'au : 13.06.2029\ndélivrée le : 14.06.2014";
    expect(recognise({ ...nothing, text })).toMatchObject({ kind: 'cni-1988', side: 'verso' });
  });

  it('tells the new recto from the old one, which share their French title', () => {
    const title = "CARTE NATIONALE D'IDENTITÉ";
    expect(
      recognise({ ...nothing, text: `${title} / IDENTITY CARD DATE D'EXPIR. / Expiry date`, aspectRatio: 1.58 }),
    ).toMatchObject({
      kind: 'cni-2021',
      side: 'recto',
    });
    expect(recognise({ ...nothing, text: `${title} Nationalité Française`, aspectRatio: 1.42 })).toMatchObject({
      kind: 'cni-1988',
      side: 'recto',
    });
  });

  it.each([
    ["TITRE DE SÉJOUR\nTYPE DE TITRE\nDATE D'EXPIR.", 'recto'],
    ['TITRE DE SÉJOUR / RESIDENCE PERMIT', 'recto'],
    ["TITRE DE SÉJOUR\nCARTE VALABLE JUSQU'AU\nCATÉGORIE DU TITRE", 'recto'],
    ['DATE ET LIEU DE NAISSANCE\nREMARQUES\nAUTORITÉ DE DÉLIVRANCE', 'verso'],
  ])('names a residence permit and its side by its words: %s', (text, side) =>
    expect(recognise({ ...nothing, text, aspectRatio: 1.586 })).toMatchObject({ kind: 'residence-permit-fra', side }),
  );

  it('does not doubt the new recto for words that a passport, of other proportions, shares nearly', () => {
    const text =
      "RÉPUBLIQUE FRANÇAISE\nCARTE NATIONALE D'IDENTITÉ\nLIEU DE NAISSANCE\nDATE D'EXPIR. / Expiry date\nDate of expiry";
    for (const aspectRatio of [1.52, 1.67]) {
      expect(recognise({ ...nothing, text, aspectRatio })).toMatchObject({
        kind: 'cni-2021',
        side: 'recto',
        doubts: [],
      });
    }
  });

  it('does not take a passport for the new verso, which shares its labels, against the proportions', () => {
    const text = 'Date de délivrance / Date of issue';
    expect(recognise({ ...nothing, text, aspectRatio: 1.586 })).toMatchObject({ kind: 'cni-2021', side: 'verso' });
    expect(recognise({ ...nothing, text, aspectRatio: 1.42 })).toMatchObject({ kind: null });
  });

  it('does not take the front of another state’s card for a French one', () => {
    const text = 'IDENTITY CARD\nSurname Given names\nDate of birth\nDocument No\nExpiry date 11 02 2030';
    expect(recognise({ ...nothing, text, aspectRatio: 1.586 })).toMatchObject({ kind: null });
  });

  it('does not take it for one by its flag and portrait either', () => {
    const marks = (['flag', 'portrait'] as const).map((sign) => {
      return { sign, seen: sign, kind: 'cni-2021', side: 'recto', weight: 0.5 } as const;
    });
    const text = 'IDENTITY CARD\nSurname Given names\nAB12CD34E\nExpiry date 11 02 2030';
    expect(recognise({ ...nothing, text, aspectRatio: 1.586, marks })).toMatchObject({ kind: null });
  });

  it.each([
    ['PERMIS DE CONDUIRE RÉPUBLIQUE FRANÇAISE', 'driving-licence-fra', 'recto'],
    ['BANQUE\n0000 1234 5678 9012\nEXPIRE À FIN', 'bank-card', 'recto'],
    ['Facture du 3 mars\nTotal à payer', 'bill', 'recto'],
  ])('names another document by its words: %s', (text, document, side) =>
    expect(recognise({ ...nothing, text, aspectRatio: 1.586 })).toMatchObject({
      kind: null,
      other: { document, side, state: null },
    }),
  );

  it.each([
    ['TD1', 'I<ITACA00000AA4<<<<<<<<<<<<<<<', 'identity-card', 'ITA'],
    ['TD3', 'P<D<<MUSTERMANN<<ERIKA<<<<<<<<<<<<<<<<<<<<<<', 'passport', 'D'],
    ['MRV-A', 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'visa', 'UTO'],
    ['DL30', 'D1FRA13AA000026181231MARTIN<<9', 'driving-licence-fra', 'FRA'],
  ] as const)('names %s %s and its state', (format, line, document, state) =>
    expect(recognise({ ...nothing, mrz: { format, lines: [line], repairs: [] } }).other).toMatchObject({
      document,
      state,
    }),
  );

  it('doubts an MRZ that the print contradicts, and says by what', () => {
    const mrz = td1('IDFRAX4RTBPFW46<<<<<<<<<<<<<<<');
    const text = "Carte valable jusqu'au : 13.06.2029";
    expect(recognise({ ...nothing, mrz, text, aspectRatio: 1.42 })).toMatchObject({
      kind: 'cni-2021',
      side: 'verso',
      doubts: ['proportions', 'title_words'],
    });
    expect(recognise({ ...nothing, mrz, text: 'Date de délivrance', aspectRatio: 1.58 }).doubts).toEqual([]);
  });

  it('is not sure of a title alone', () => {
    expect(recognise({ ...nothing, text: "CARTE NATIONALE D'IDENTITÉ" })).toMatchObject({ kind: null });
  });

  it('says nothing of proportions alone', () => {
    expect(recognise({ ...nothing, aspectRatio: 1.586 })).toMatchObject({ kind: null, side: null });
  });
});
