import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../specimens/lines.ts';
import type { MrzFormatName } from './format.ts';
import { mrzFields } from './mrzFields.ts';

function values(name: MrzFormatName, lines: readonly string[] = SPECIMENS[name], today = '2026-11-23') {
  const fields = mrzFields({ format: name, lines }, { today });
  return Object.fromEntries(Object.entries(fields).map(([field, { value }]) => [field, value]));
}

describe('mrzFields', () => {
  it('reads the old French card, with the month of issue in its number', () => {
    expect(values('FRA36')).toEqual({
      documentCode: 'ID',
      issuingState: 'FRA',
      surname: 'BERTHIER',
      issueMonth: '1988-06',
      givenNames: 'CORINNE',
      birthDate: '1965-12-06',
      sex: 'F',
      documentNumber: '880692310285',
    });
  });

  it('reads the new French card', () => {
    expect(values('TD1')).toEqual({
      documentCode: 'ID',
      issuingState: 'FRA',
      documentNumber: 'X4RTBPFW4',
      birthDate: '1990-07-13',
      sex: 'F',
      expiryDate: '2030-02-11',
      nationality: 'FRA',
      surname: 'MARTIN',
      givenNames: 'MAELYS GAELLE MARIE',
    });
  });

  it('reads a passport', () => {
    expect(values('TD3')).toMatchObject({
      surname: 'SPECIMEN',
      givenNames: 'NATACHA',
      documentNumber: '07CD12304',
      nationality: 'FRA',
      birthDate: '1973-07-12',
      expiryDate: '2016-03-06',
    });
  });

  it('puts one space where names of the old card part or are compound', () => {
    const [first, second] = SPECIMENS.FRA36;
    const names = (text: string) =>
      values('FRA36', [first!, second!.slice(0, 13) + text + second!.slice(27)]).givenNames;
    expect(names('MARIE<LAURE<<A')).toBe('MARIE LAURE A');
    expect(names('ANNE<<PAULE<<<')).toBe('ANNE PAULE');
  });

  it('tells that a name which fills its field may be cut', () => {
    const lines = [`IDFRA${'A'.repeat(25)}075012`, SPECIMENS.FRA36[1]!];
    const { surname, givenNames } = mrzFields({ format: 'FRA36', lines });
    expect(surname?.mayBeTruncated).toBe(true);
    expect(givenNames?.mayBeTruncated).toBe(false);
    const card = mrzFields({
      format: 'TD1',
      lines: [SPECIMENS.TD1[0]!, SPECIMENS.TD1[1]!, 'MARTIN<<CHRISTELLE<HELENE<LAUR'],
    });
    expect(card.givenNames).toMatchObject({ value: 'CHRISTELLE HELENE LAUR', mayBeTruncated: true });
    expect(card.surname?.mayBeTruncated).toBe(false);
  });

  const born = (date: string) => {
    const lines = [SPECIMENS.TD1[0]!, date + SPECIMENS.TD1[1]!.slice(6), SPECIMENS.TD1[2]!];
    return mrzFields({ format: 'TD1', lines }, { today: '2026-11-23' }).birthDate;
  };

  it('takes a birth for the last one that is not in the future', () => {
    expect(born('261123')?.value).toBe('2026-11-23');
    expect(born('261124')?.value).toBe('1926-11-24');
  });

  it('tells dates with unknown parts from dates that no calendar has and from what is no date', () => {
    expect(born('40<<<<')).toMatchObject({ value: null, problem: 'unknownDate', text: '40<<<<' });
    expect(born('900230')).toMatchObject({ value: null, problem: 'noSuchDate', checkDigitHolds: false });
    expect(born('9OO713')).toMatchObject({ value: null, problem: 'outOfPlace' });
    expect(born('900713')).toMatchObject({ value: '1990-07-13', problem: null, checkDigitHolds: true });
  });

  it('leaves out what is empty', () => {
    expect(born('<<<<<<')).toBeUndefined();
    expect(values('TD1')).not.toHaveProperty('optional');
  });

  it('says where a field stands and how sure its least sure character is', () => {
    const characters = Array.from(SPECIMENS.TD3[0]!, (_, column) => ({
      line: 0,
      column,
      confidence: 1 - column / 100,
    }));
    const { givenNames } = mrzFields({ format: 'TD3', lines: SPECIMENS.TD3, characters });
    expect(givenNames?.places).toEqual([expect.objectContaining({ line: 0, start: 15 })]);
    expect(givenNames?.confidence).toBeCloseTo(0.57);
  });

  it('says what the check digits say of each field', () => {
    const passport = mrzFields({ format: 'TD3', lines: SPECIMENS.TD3 });
    expect(passport.surname?.checkDigitHolds).toBeNull();
    expect(passport.nationality?.checkDigitHolds).toBeNull();
    expect(passport.documentNumber?.checkDigitHolds).toBe(true);
    const [first, second] = SPECIMENS.FRA36 as [string, string];
    const card = mrzFields({ format: 'FRA36', lines: [first, `${second.slice(0, 35)}7`] });
    expect(card.birthDate?.checkDigitHolds).toBe(true);
    expect(card.surname?.checkDigitHolds).toBe(false);
  });

  it.each(['TD2', 'MRV-A', 'MRV-B'] as const)('finds nothing wrong with a specimen of Utopia, %s', (name) => {
    const fields = Object.values(mrzFields({ format: name, lines: SPECIMENS[name] }));
    expect(fields.filter(({ problem, checkDigitHolds }) => problem || checkDigitHolds === false)).toEqual([]);
    expect(values(name).issuingState).toBe('UTO');
  });

  it('has nothing to say of a zone that could not be read', () => {
    expect(mrzFields({ format: null, lines: [] })).toEqual({});
  });
});
