import { describe, expect, it } from 'vitest';
import { dateText } from './dateText.ts';

describe('dateText', () => {
  it('writes days and months, whatever the time zone', () => {
    expect(dateText('2031-02-01', 'fr')).toBe('01/02/2031');
    expect(dateText('2031-02-01', 'en')).toBe('1 Feb 2031');
    expect(dateText('2004-03', 'fr')).toBe('mars 2004');
  });

  it('leaves what is no date alone', () => {
    expect(dateText('07CD12304', 'fr')).toBe('07CD12304');
  });
});
