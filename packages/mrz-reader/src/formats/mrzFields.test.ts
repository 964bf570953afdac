import { describe, expect, it } from 'vitest';
import { SPECIMENS } from '../specimens/lines.ts';
import type { MrzFormatName } from './format.ts';
import { mrzFields } from './mrzFields.ts';

function values(name: MrzFormatName, lines: readonly string[] = SPECIMENS[name], today = '2026-11-23') {
  return Object.fromEntries(
    Object.entries(mrzFields(name, lines, { today })).map(([field, { value }]) => [field, value]),
  );
}

describe('mrzFields', () => {
  it('reads the old French card, with the month of issue in its number', () => {
    expect(values('FRA36')).toEqual({
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
    const { surname, givenNames } = mrzFields('FRA36', [`IDFRA${'A'.repeat(25)}075012`, SPECIMENS.FRA36[1]!]);
    expect(surname?.mayBeTruncated).toBe(true);
    expect(givenNames?.mayBeTruncated).toBe(false);
    const lines = [SPECIMENS.TD1[0]!, SPECIMENS.TD1[1]!, 'MARTIN<<CHRISTELLE<HELENE<LAUR'];
    expect(mrzFields('TD1', lines).givenNames).toMatchObject({ value: 'CHRISTELLE HELENE LAUR', mayBeTruncated: true });
    expect(mrzFields('TD1', lines).surname?.mayBeTruncated).toBe(false);
  });

  it('takes a birth for the last one that is not in the future', () => {
    const born = (date: string) =>
      values('TD1', [SPECIMENS.TD1[0]!, date + SPECIMENS.TD1[1]!.slice(6), SPECIMENS.TD1[2]!]).birthDate;
    expect(born('261123')).toBe('2026-11-23');
    expect(born('261124')).toBe('1926-11-24');
  });

  it('leaves out dates with unknown or impossible parts', () => {
    const born = (date: string) =>
      values('TD1', [SPECIMENS.TD1[0]!, date + SPECIMENS.TD1[1]!.slice(6), SPECIMENS.TD1[2]!]).birthDate;
    expect(born('40<<<<')).toBeUndefined();
    expect(born('900230')).toBeUndefined();
  });

  it('says where a field stands', () => {
    expect(mrzFields('TD3', SPECIMENS.TD3).givenNames?.places).toEqual([
      expect.objectContaining({ line: 0, start: 15 }),
    ]);
  });
});
