import type { Locale } from '../verification.ts';

const WORDS: Record<Locale, (time: string) => string> = {
  fr: (time) => `Réessayez dans ${time}.`,
  en: (time) => `Try again in ${time}.`,
};

/** When to try again, in words: seconds up to a minute and a half, then whole minutes. */
export function waitText(seconds: number, locale: Locale): string {
  const [amount, unit] = seconds <= 90 ? [Math.ceil(seconds), 'second'] : [Math.ceil(seconds / 60), 'minute'];
  return WORDS[locale](new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount));
}
