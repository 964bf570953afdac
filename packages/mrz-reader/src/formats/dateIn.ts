/** A date to expire on lies at most this far ahead, years. */
const MOST_YEARS_AHEAD = 50;

/**
 * The date `YYMMDD` as `YYYY-MM-DD`, in the last century in which it is not after `latest` (births), or not more than
 * 50 years after `around` (expiries). Null where the text is no date: unknown parts may be given as fillers
 * (ICAO 9303-3 §4.8).
 */
export function dateIn(text: string, limit: { latest: string } | { around: string }): string | null {
  if (!/^\d{6}$/.test(text)) return null;
  const rest = `${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`;
  const most =
    'latest' in limit ? limit.latest : `${Number(limit.around.slice(0, 4)) + MOST_YEARS_AHEAD}${limit.around.slice(4)}`;
  let century = Number(most.slice(0, 2));
  while (`${century}${rest}` > most) century--;
  return isDate(`${century}${rest}`) ? `${century}${rest}` : null;
}

function isDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
