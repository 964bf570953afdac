import { describe, expect, it } from 'vitest';
import { datesIn } from './datesIn.ts';

describe('datesIn', () => {
  it.each([
    ["Carte valable jusqu'au : 13.06.2029", ['2029-06-13']],
    ['11 02 2030', ['2030-02-11']],
    ['délivrée le: 14/06/2014 par', ['2014-06-14']],
    ['13.O6.2O29', ['2029-06-13']],
    ['le 13 . 06 . 2029', ['2029-06-13']],
    ['01.02.1990 et 03.04.2030', ['1990-02-01', '2030-04-03']],
  ])('%s', (text, dates) => expect(datesIn(text)).toEqual(dates));

  it.each(['31.02.2029', '13.13.2029', 'N° 880692310285', '12.05.29', '13.06.9029'])('refuses %s', (text) =>
    expect(datesIn(text)).toEqual([]),
  );
});
