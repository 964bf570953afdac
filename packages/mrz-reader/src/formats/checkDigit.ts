const WEIGHTS = [7, 3, 1] as const;

/**
 * The check digit of a text of `0`–`9`, `A`–`Z` and `<`: values 0–9, 10–35 and 0, weighted 7, 3, 1 and again, their
 * sum modulo 10. Source: ICAO 9303-3 §4.9.
 *
 *     checkDigit('520727') // '3'
 */
export function checkDigit(text: string): string {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += numberOf(text[i]!) * WEIGHTS[i % 3]!;
  return String(sum % 10);
}

function numberOf(character: string): number {
  return character === '<' ? 0 : Number.parseInt(character, 36);
}
