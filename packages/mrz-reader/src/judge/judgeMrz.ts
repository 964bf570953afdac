import { FILLER } from '../alphabet.ts';
import { type CheckDigit, checkDigits } from '../formats/checkDigits.ts';
import type { MrzFormat, MrzFormatName } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import type { LineReading } from '../reading.ts';
import { type Alternative, alternativesIn } from './alternativesIn.ts';
import { type DecodedLine, decodeLine } from './decodeLine.ts';
import { isAllowed, priors } from './priors.ts';
import { settleStates } from './settleStates.ts';
import { type Repair, suggestRepairs } from './suggestRepairs.ts';

export interface JudgedMrz {
  format: MrzFormatName;
  /** Read under the rules of the format: where letters stand, where digits. Never changed for a check digit. */
  lines: string[];
  /** How likely each character is right, 0 to 1. */
  confidences: number[][];
  /** That of the least sure character. */
  confidence: number;
  checkDigits: CheckDigit[];
  /** Characters that would make failed check digits hold: hints for a human, not counted as read. */
  repairs: Repair[];
  /** What doubtful characters may be instead, the likeliest first. */
  alternatives: Alternative[];
}

/** Below this mean confidence of a character, the lines count as unreadable … */
const LEAST_MEAN_CONFIDENCE = 0.75;
/** … and so they do where one cannot be told at all … */
const LEAST_CONFIDENCE = 0.15;
/** … or with more characters than this share in the wrong place … */
const MOST_OUT_OF_PLACE = 0.1;
/** … or with fewer letters and digits than this that differ: rows of arrows, holes or rings are no zone. */
const LEAST_DIFFERENT = 6;

/**
 * Settles what the readings of a zone's lines say: the format that explains them best, and in it the likeliest
 * character of each cell. Null where they fit no format or are not readable with any confidence.
 *
 *     judgeMrz(zone.lines.map((line) => readLine(image, line)))
 */
export function judgeMrz(readings: readonly LineReading[]): JudgedMrz | null {
  let best: { format: MrzFormat; decoded: DecodedLine[] } | null = null;
  let most = -Infinity;
  for (const format of FORMATS) {
    if (readings.length !== format.lines || readings.some(({ cells }) => cells !== format.length)) continue;
    const bias = priors(format);
    const decoded = readings.map((reading, line) => decodeLine(reading, bias[line]!));
    const score = decoded.reduce((sum, line) => sum + line.score, 0);
    if (score <= most) continue;
    most = score;
    best = { format, decoded };
  }
  if (!best || !isReadable(best.format, best.decoded)) return null;

  const { format } = best;
  const decoded = settleStates(format, best.decoded);
  const lines = decoded.map(({ text }) => text);
  const alternatives = alternativesIn(
    format,
    lines,
    decoded.map(({ posteriors }) => posteriors),
  );
  return {
    format: format.name,
    lines,
    confidences: decoded.map(({ confidences }) => confidences),
    confidence: Math.min(...decoded.flatMap(({ confidences }) => confidences)),
    checkDigits: checkDigits(format, lines),
    repairs: suggestRepairs(format, lines, alternatives),
    alternatives,
  };
}

function isReadable(format: MrzFormat, decoded: readonly DecodedLine[]): boolean {
  const confidences = decoded.flatMap(({ confidences }) => confidences);
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  let outOfPlace = 0;
  for (const { line, start, end, charset } of format.fields) {
    for (const character of decoded[line]!.text.slice(start, end)) if (!isAllowed(charset, character)) outOfPlace++;
  }
  const different = new Set(decoded.flatMap(({ text }) => [...text].filter((character) => character !== FILLER)));
  const begins = decoded[0]!.text.startsWith(format.prefix);
  return (
    mean >= LEAST_MEAN_CONFIDENCE &&
    Math.min(...confidences) >= LEAST_CONFIDENCE &&
    outOfPlace <= MOST_OUT_OF_PLACE * confidences.length &&
    different.size >= LEAST_DIFFERENT &&
    begins
  );
}
