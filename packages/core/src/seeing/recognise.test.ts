import { describe, expect, it } from 'vitest';
import { recognise } from './recognise.ts';

const nothing = { mrz: null, text: '', aspectRatio: null };

describe('recognise', () => {
  it('names the old recto by its 2 × 36 lines alone', () => {
    const mrz = { format: 'FRA36' as const, lines: ['IDFRABERTHIER', '8806923102858CORINNE'], repairs: [] };
    expect(recognise({ ...nothing, mrz })).toMatchObject({ kind: 'cni-1988', side: 'recto', otherDocument: false });
  });

  it('names the new verso by a TD1 that starts IDFRA, and not a residence permit', () => {
    const td1 = (line: string) => ({ format: 'TD1' as const, lines: [line, '', ''], repairs: [] });
    expect(recognise({ ...nothing, mrz: td1('IDFRAX4RTBPFW46<<<<<<<<<<<<<<<') })).toMatchObject({
      kind: 'cni-2021',
      side: 'verso',
    });
    expect(recognise({ ...nothing, mrz: td1('IRFRAK682T8YLO0<1105040043<<<<') })).toMatchObject({
      kind: null,
      otherDocument: true,
    });
  });

  it('names the old verso by what is printed', () => {
    const text = "Adresse : 1 RUE X\nCarte valable jusqu'au : 13.06.2029\ndélivrée le : 14.06.2014";
    expect(recognise({ ...nothing, text })).toMatchObject({ kind: 'cni-1988', side: 'verso' });
  });

  it('tells the new recto from the old one, which share their French title', () => {
    const title = "CARTE NATIONALE D'IDENTITÉ";
    expect(
      recognise({ mrz: null, text: `${title} / IDENTITY CARD DATE D'EXPIR. / Expiry date`, aspectRatio: 1.58 }),
    ).toMatchObject({
      kind: 'cni-2021',
      side: 'recto',
    });
    expect(recognise({ mrz: null, text: `${title} Nationalité Française`, aspectRatio: 1.42 })).toMatchObject({
      kind: 'cni-1988',
      side: 'recto',
    });
  });

  it('does not take a passport for the new verso, which shares its labels, against the proportions', () => {
    const text = 'Date de délivrance / Date of issue';
    expect(recognise({ mrz: null, text, aspectRatio: 1.586 })).toMatchObject({ kind: 'cni-2021', side: 'verso' });
    expect(recognise({ mrz: null, text, aspectRatio: 1.42 })).toMatchObject({ kind: null });
  });

  it('does not take the front of another state’s card for a French one', () => {
    const text = 'IDENTITY CARD\nSurname Given names\nDate of birth\nDocument No\nExpiry date 11 02 2030';
    expect(recognise({ mrz: null, text, aspectRatio: 1.586 })).toMatchObject({ kind: null });
  });

  it('is not sure of a title alone', () => {
    expect(recognise({ ...nothing, text: "CARTE NATIONALE D'IDENTITÉ" })).toMatchObject({ kind: null });
  });

  it('says nothing of proportions alone', () => {
    expect(recognise({ ...nothing, aspectRatio: 1.586 })).toMatchObject({ kind: null, side: null });
  });
});
