import { describe, expect, it } from 'vitest';
import type { FieldName, Fields } from '../contract/report.ts';
import { cni1988 } from './cni1988.ts';

function fields(values: Partial<Record<FieldName, string>>): Fields {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, source: 'print', confidence: 1 }]),
  );
}
const judge = (values: Partial<Record<FieldName, string>>) => cni1988.validity(fields(values));

const ADULT = '1965-12-06';

describe('printed dates of the verso', () => {
  it.each([
    ['1 January 2004: before the window', '2004-01-01', '2013-12-31', '2013-12-31', false],
    ['2 January 2004: first day of the window', '2004-01-02', '2014-01-01', '2019-01-01', true],
    ['31 December 2013: last day of the window', '2013-12-31', '2023-12-30', '2028-12-30', true],
    ['1 January 2014: fifteen years are printed, none is added', '2014-01-01', '2028-12-31', '2028-12-31', false],
    ['29 February becomes 28', '2006-03-01', '2016-02-29', '2021-02-28', true],
  ])('%s', (_, issueDate, expiryDate, effectiveExpiry, extended) => {
    expect(judge({ issueDate, expiryDate, birthDate: ADULT })).toMatchObject({
      printedExpiry: expiryDate,
      effectiveExpiry,
      extended,
      earliestEnd: effectiveExpiry,
      latestEnd: effectiveExpiry,
    });
  });

  it('adds nothing for a minor, up to the day before the 18th birthday', () => {
    const card = { issueDate: '2010-06-14', expiryDate: '2020-06-13' };
    expect(judge({ ...card, birthDate: '1992-06-15' })).toMatchObject({ extended: false });
    expect(judge({ ...card, birthDate: '1992-06-14' })).toMatchObject({ extended: true });
  });

  it('leaves a doubt without the date of birth', () => {
    expect(judge({ issueDate: '2012-06-14', expiryDate: '2022-06-13' })).toEqual({
      printedExpiry: '2022-06-13',
      effectiveExpiry: null,
      extended: null,
      earliestEnd: '2022-06-13',
      latestEnd: '2027-06-13',
    });
  });

  it('knows without the date of birth that a card of 2014 is not extended', () => {
    expect(judge({ issueDate: '2014-06-14', expiryDate: '2029-06-13' })).toMatchObject({
      extended: false,
      effectiveExpiry: '2029-06-13',
    });
  });

  it('wins over the month of the MRZ', () => {
    expect(
      judge({ issueMonth: '2014-01', issueDate: '2013-12-31', expiryDate: '2023-12-30', birthDate: ADULT }),
    ).toMatchObject({ extended: true });
  });
});

describe('the month of issue alone', () => {
  it('gives an adult fifteen years from the window on', () => {
    expect(judge({ issueMonth: '2010-06', birthDate: ADULT })).toEqual({
      printedExpiry: null,
      effectiveExpiry: null,
      extended: true,
      earliestEnd: '2025-06-01',
      latestEnd: '2025-06-30',
    });
    expect(judge({ issueMonth: '2015-06', birthDate: ADULT })).toMatchObject({
      extended: false,
      earliestEnd: '2030-06-01',
    });
  });

  it('gives ten years before the window', () => {
    expect(judge({ issueMonth: '1994-09', birthDate: ADULT })).toMatchObject({
      extended: false,
      latestEnd: '2004-09-30',
    });
  });

  it('leaves a doubt where the 18th birthday falls in the month', () => {
    expect(judge({ issueMonth: '2013-06', birthDate: '1995-06-15' })).toMatchObject({
      extended: null,
      earliestEnd: '2023-06-01',
      latestEnd: '2028-06-30',
    });
  });

  it('is sure of an adult whose birthday is the first of the month, and of a minor whose birthday follows it', () => {
    expect(judge({ issueMonth: '2013-06', birthDate: '1995-06-01' })).toMatchObject({ extended: true });
    expect(judge({ issueMonth: '2013-06', birthDate: '1995-07-01' })).toMatchObject({ extended: false });
  });

  it('leaves a doubt in January 2004, whose first day lies before the window', () => {
    expect(judge({ issueMonth: '2004-01', birthDate: ADULT })).toMatchObject({ extended: null });
  });
});

it('says nothing without dates', () => expect(judge({ birthDate: ADULT })).toBeNull());
