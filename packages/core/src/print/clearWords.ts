import type { LoneLine } from './readPrintedFields.ts';

/** Names are read with 0.8 and more, ornaments behind them with 0.45 at most. */
const CLEAR_SHARE = 0.55;

/** A line without its last words, as far as they are much less clear than its clearest: there stands ground, not text. */
export function clearWords({ words }: LoneLine): LoneLine | null {
  const clearest = Math.max(0, ...words.map(({ confidence }) => confidence));
  const last = words.findLastIndex(({ confidence }) => confidence >= CLEAR_SHARE * clearest);
  if (last < 0) return null;
  const kept = words.slice(0, last + 1);
  const confidence = kept.reduce((sum, word) => sum + word.confidence, 0) / kept.length;
  return { text: kept.map(({ text }) => text).join(' '), confidence, words: kept };
}
