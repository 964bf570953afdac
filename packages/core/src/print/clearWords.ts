import type { LoneLine } from './readPrintedFields.ts';

/** Names are read with 0.8 and more, ornaments beside them with 0.45 at most: words far below the clearest are none. */
const CLEAR_SHARE = 0.55;

/** The words of a line that are about as clear as its clearest: what else stands there is ground, not text. */
export function clearWords({ words }: LoneLine): LoneLine | null {
  const clearest = Math.max(0, ...words.map(({ confidence }) => confidence));
  const kept = words.filter(({ confidence }) => confidence >= CLEAR_SHARE * clearest);
  if (kept.length === 0) return null;
  const confidence = kept.reduce((sum, word) => sum + word.confidence, 0) / kept.length;
  return { text: kept.map(({ text }) => text).join(' '), confidence, words: kept };
}
