/** Shares in percent, rounded down to a tenth and never 100: nothing read is certain. */
export function percentIn(language: string): (share: number) => string {
  const format = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  return (share) => format.format(Math.min(999, Math.floor(share * 1000)) / 1000);
}

/** Dates `YYYY-MM-DD` in words. */
export function dateIn(language: string): (date: string) => string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return (date) => format.format(new Date(`${date}T00:00:00Z`));
}
