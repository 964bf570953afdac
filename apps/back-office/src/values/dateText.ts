import type { Locale } from '@rectoverso/core/contract';

/** Days as documents print them in French; in English with the month in letters, so that nobody swaps it with the day. */
const DAY: Record<Locale, [string, Intl.DateTimeFormatOptions]> = {
  fr: ['fr', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }],
  en: ['en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }],
};

/** `2031-02-01` as "01/02/2031" or "1 Feb 2031", `2031-02` as "février 2031"; anything else as it is. */
export function dateText(value: string, locale: Locale): string {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(value);
  if (match === null) return value;
  const [, year, month, day] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  return day === undefined
    ? date.toLocaleDateString(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })
    : date.toLocaleDateString(...DAY[locale]);
}
