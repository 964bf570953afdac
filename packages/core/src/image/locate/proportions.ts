/** Length by width of the documents we look for: cards and passport pages of 105 × 74 and 125 × 88 mm; ID-1 cards. */
const PROPORTIONS = [1.42, 1.586];

/**
 * How far a length-by-width ratio (either way round) is from the nearest document's, as a share of it.
 *
 * @param known length by width of the one document that it can be
 */
export function proportionError(ratio: number, known: number | null = null): number {
  const long = Math.max(ratio, 1 / ratio);
  const proportions = known === null ? PROPORTIONS : [known];
  return Math.min(...proportions.map((proportion) => Math.abs(long / proportion - 1)));
}
