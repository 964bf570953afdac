/** Characters in the lines of the formats. */
const LENGTHS = [30, 36, 44];
const MOST_LINES = 3;

/**
 * The lines of a machine-readable zone in the text of a general reader, which knows none. Kindly: spaces are dropped,
 * what looks like the filler is one, and fillers at the end, which such readers miscount, are put right. The last lines
 * of like length count, at most three.
 */
export function pickLines(text: string): string[] {
  const lines = text.split('\n').map(cleaned);
  const picked: string[] = [];
  for (const line of lines.toReversed()) {
    if (line && (picked.length === 0 || line.length === picked[0]!.length)) picked.unshift(line);
    else if (picked.length > 0 && line !== '') break;
    if (picked.length === MOST_LINES) break;
  }
  return picked;
}

/** The line as a zone would have it; null where it can be none, empty where nothing stands. */
function cleaned(line: string): string | null {
  const plain = line.replace(/\s/g, '').replace(/[«≪]/g, '<<').replace(/[‹€]/g, '<').toUpperCase();
  if (plain === '') return '';
  if (!/^[A-Z0-9<]{25,50}$/.test(plain)) return null;
  const text = plain.replace(/<+$/, '');
  if (text.length === plain.length) return plain;
  const length = LENGTHS.filter((one) => one >= text.length).sort(
    (a, b) => Math.abs(a - plain.length) - Math.abs(b - plain.length),
  )[0];
  return length === undefined ? plain : text.padEnd(length, '<');
}
