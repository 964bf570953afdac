import { parse } from 'mrz';
import { describe, expect, it } from 'vitest';
import { checkDigit } from './checkDigit.ts';
import { checkDigits } from './checkDigits.ts';
import type { MrzFormatName } from './format.ts';
import { FORMATS, formatNamed } from './formats.ts';

const VECTORS: [name: MrzFormatName, ...lines: string[]][] = [
  ['FRA36', 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512068F6'],
  ['FRA36', 'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '9409923102854CORINNE<<<<<<<6512068F4'],
  ['FRA36', 'IDFRATEST<NAME<<<<<<<<<<<<<<<<0CHE02', '1710GVA123451ROBERTA<<<<<<<9112311F2'],
  ['TD1', 'IDFRAX4RTBPFW46<<<<<<<<<<<<<<<', '9007138F3002119FRA<<<<<<<<<<<6', 'MARTIN<<MAELYS<GAELLE<MARIE<<<'],
  ['TD3', 'P<FRASPECIMEN<<NATACHA<<<<<<<<<<<<<<<<<<<<<<', '07CD123044FRA7307122F1603062<<<<<<<<<<<<<<04'],
  ['TD2', 'I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  ['MRV-B', 'V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
];
const PASSPORT = VECTORS[4]!;

describe('checkDigit', () => {
  it('gives the digit of the examples of ICAO 9303-3 §4.9', () => {
    expect(checkDigit('520727')).toBe('3');
    expect(checkDigit('AB2134<<<')).toBe('5');
  });

  it('does not see characters whose values differ by ten', () => {
    expect(checkDigit('MARTIN<<<')).toBe(checkDigit('MARTINKKK'));
  });
});

describe('checkDigits', () => {
  it.each(VECTORS)('holds for a published %s specimen', (name, ...lines) => {
    for (const digit of checkDigits(formatNamed(name), lines)) expect(digit).toMatchObject({ ok: true });
  });

  it('tells which digit fails and what it should be', () => {
    const lines = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '8806923102858CORINNE<<<<<<<6512067F6'];
    const failed = checkDigits(formatNamed('FRA36'), lines).filter((digit) => !digit.ok);
    expect(failed[0]).toEqual({ field: 'birthDate', line: 1, column: 33, expected: '8', found: '7', ok: false });
  });

  it('takes the check digit of a long document number from the optional characters', () => {
    const number = 'D23145890734';
    const first = `I<UTO${number.slice(0, 9)}<${number.slice(9)}${checkDigit(number)}<<<<<<<<<<<`;
    const [documentNumber] = checkDigits(formatNamed('TD1'), [first, '<'.repeat(30), '<'.repeat(30)]);
    expect(documentNumber).toMatchObject({ line: 0, column: 18, ok: true });
  });

  it('accepts a filler for the check digit of an empty personal number', () => {
    const [, first, second] = PASSPORT;
    const lines = [first!, `${second!.slice(0, 42)}<${second!.slice(43)}`];
    expect(checkDigits(formatNamed('TD3'), lines).find(({ field }) => field === 'optional')?.ok).toBe(true);
  });

  // The package is an independent peer; visas it does not know.
  it.each(VECTORS.filter(([name]) => name !== 'MRV-B'))('agrees with another parser on %s', (name, ...lines) => {
    const peer = parse([...lines]).details.filter(({ field }) => field?.endsWith('CheckDigit'));
    for (const digit of checkDigits(formatNamed(name), lines)) {
      const same = peer.find(({ line, start }) => line === digit.line && start === digit.column);
      expect(same?.valid).toBe(digit.ok);
    }
  });
});

describe('FORMATS', () => {
  it.each(FORMATS.map((format) => [format.name, format] as const))('%s describes every character once', (_, format) => {
    for (let line = 0; line < format.lines; line++) {
      const covered = format.fields.filter((field) => field.line === line).map(({ start, end }) => [start, end]);
      expect(covered[0]![0]).toBe(0);
      expect(covered.at(-1)![1]).toBe(format.length);
      for (let i = 1; i < covered.length; i++) expect(covered[i]![0]).toBe(covered[i - 1]![1]);
    }
  });
});
