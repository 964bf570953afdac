import { ALPHABET } from '../alphabet.ts';
import { type CheckDigit, checkDigits } from '../formats/checkDigits.ts';
import type { MrzFormat, MrzFormatName } from '../formats/format.ts';
import { FORMATS } from '../formats/formats.ts';
import { freeText, type LineReading } from '../reading.ts';
import { isAllowed, priors } from './priors.ts';
import { type Repair, suggestRepairs } from './suggestRepairs.ts';

export interface JudgedMrz {
  format: MrzFormatName;
  /** Read under the rules of the format: where letters stand, where digits. Never changed for a check digit. */
  lines: string[];
  /** Read by shape alone; where it differs from `lines`, the format decided. */
  freeLines: string[];
  /** How likely each character is right, 0 to 1. */
  confidences: number[][];
  /** That of the least sure character. */
  confidence: number;
  checkDigits: CheckDigit[];
  /** Characters that would make failed check digits hold: hints for a human, not counted as read. */
  repairs: Repair[];
}

/** Below this mean confidence of a character, the lines count as unreadable … */
const LEAST_MEAN_CONFIDENCE = 0.75;
/** … and so they do where one cannot be told at all … */
const LEAST_CONFIDENCE = 0.15;
/** … or with more characters than this share in the wrong place. */
const MOST_OUT_OF_PLACE = 0.1;

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

  const { format, decoded } = best;
  const lines = decoded.map(({ text }) => text);
  const digits = checkDigits(format, lines);
  return {
    format: format.name,
    lines,
    freeLines: readings.map(freeText),
    confidences: decoded.map(({ confidences }) => confidences),
    confidence: Math.min(...decoded.flatMap(({ confidences }) => confidences)),
    checkDigits: digits,
    repairs: suggestRepairs(
      format,
      lines,
      decoded.map(({ posteriors }) => posteriors),
    ),
  };
}

interface DecodedLine {
  text: string;
  confidences: number[];
  /** Probabilities in the layout of `LineReading.logs`. */
  posteriors: Float32Array;
  /** Natural logarithm of how well the line fits. */
  score: number;
}

function decodeLine({ cells, logs }: LineReading, bias: Float32Array): DecodedLine {
  const letters = ALPHABET.length;
  const posteriors = new Float32Array(logs.length);
  const confidences: number[] = [];
  let text = '';
  let score = 0;
  for (let cell = 0; cell < cells; cell++) {
    let best = 0;
    let highest = -Infinity;
    let sum = 0;
    for (let i = 0; i < letters; i++) {
      const log = logs[cell * letters + i]! + bias[cell * letters + i]!;
      posteriors[cell * letters + i] = Math.exp(log);
      sum += Math.exp(log);
      if (log > highest) {
        highest = log;
        best = i;
      }
    }
    for (let i = 0; i < letters; i++) posteriors[cell * letters + i] = posteriors[cell * letters + i]! / sum;
    text += ALPHABET[best];
    confidences.push(posteriors[cell * letters + best]!);
    score += highest;
  }
  return { text, confidences, posteriors, score };
}

function isReadable(format: MrzFormat, decoded: readonly DecodedLine[]): boolean {
  const confidences = decoded.flatMap(({ confidences }) => confidences);
  const mean = confidences.reduce((sum, value) => sum + value, 0) / confidences.length;
  let outOfPlace = 0;
  for (const { line, start, end, charset } of format.fields) {
    for (const character of decoded[line]!.text.slice(start, end)) if (!isAllowed(charset, character)) outOfPlace++;
  }
  const begins = decoded[0]!.text.startsWith(format.prefix);
  return (
    mean >= LEAST_MEAN_CONFIDENCE &&
    Math.min(...confidences) >= LEAST_CONFIDENCE &&
    outOfPlace <= MOST_OUT_OF_PLACE * confidences.length &&
    begins
  );
}
