import { describe, expect, it } from 'vitest';
import { ageText } from './ageText.ts';

const now = new Date('2026-11-23T12:00:00Z');
const before = (ms: number) => new Date(now.getTime() - ms);

/** Intl sets numbers and units apart with spaces of several widths. */
const say = (since: Date, locale: 'fr' | 'en', moment = '') => ageText(since, now, locale, moment).replace(/\s/g, ' ');

describe('ageText', () => {
  it('uses the largest unit that fits', () => {
    expect(say(before(5 * 60_000), 'fr')).toBe('5 minutes');
    expect(say(before(3 * 3_600_000 + 59 * 60_000), 'fr')).toBe('3 heures');
    expect(say(before(30 * 3_600_000), 'en')).toBe('1 day');
  });

  it('calls less than a minute a moment, also when the two clocks disagree', () => {
    expect(say(before(59_000), 'fr', 'un instant')).toBe('un instant');
    expect(say(before(-30_000), 'fr', 'un instant')).toBe('un instant');
  });
});
