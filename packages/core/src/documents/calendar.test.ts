import { describe, expect, it } from 'vitest';
import { addDays, addYears, calendarDate, monthBounds } from './calendar.ts';

describe('addYears', () => {
  it('keeps the day', () => expect(addYears('2016-06-13', 5)).toBe('2021-06-13'));
  it('turns 29 February into 28 February', () => expect(addYears('2016-02-29', 5)).toBe('2021-02-28'));
  it('keeps 29 February between leap years', () => expect(addYears('2016-02-29', 8)).toBe('2024-02-29'));
});

describe('monthBounds', () => {
  it('ends February of a leap year on the 29th', () =>
    expect(monthBounds('2012-02')).toEqual({ first: '2012-02-01', last: '2012-02-29' }));
  it('crosses the year', () => expect(monthBounds('2013-12').last).toBe('2013-12-31'));
});

describe('calendarDate', () => {
  it('refuses a day that does not exist', () => expect(calendarDate(2023, 2, 29)).toBeNull());
  it('refuses a month that does not exist', () => expect(calendarDate(2023, 13, 1)).toBeNull());
  it('writes a date', () => expect(calendarDate(2023, 2, 3)).toBe('2023-02-03'));
});

it('addDays crosses months', () => expect(addDays('2026-11-23', 30)).toBe('2026-12-23'));
