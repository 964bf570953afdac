import type { Locale } from '@rectoverso/core/contract';

const STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** The time from `since` to `now` in the largest whole unit: "3 heures". Under a minute: `moment`. */
export function ageText(since: Date, now: Date, locale: Locale, moment: string): string {
  const elapsed = now.getTime() - since.getTime();
  const step = STEPS.find(({ ms }) => elapsed >= ms);
  if (step === undefined) return moment;
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit: step.unit, unitDisplay: 'long' });
  return format.format(Math.floor(elapsed / step.ms));
}
