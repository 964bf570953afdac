import { ALPHABET } from '../alphabet.ts';
import type { FormatField, MrzFormat } from '../formats/format.ts';
import { STATE_CODES } from '../formats/states.ts';
import type { DecodedLine } from './decodeLine.ts';

/** A code that no list knows must be this much likelier by its shape than one that a list knows, natural log. */
const UNKNOWN = 3;

/**
 * Takes a code of a state that no list knows for the known one that looks like it but for one character, where there is
 * one. What is printed clearly stays, known or not.
 */
export function settleStates(format: MrzFormat, lines: readonly DecodedLine[]): DecodedLine[] {
  return lines.map((line, i) =>
    format.fields
      .filter((field) => field.line === i && (field.name === 'issuingState' || field.name === 'nationality'))
      .reduce(settled, line),
  );
}

function settled(line: DecodedLine, { start, end }: FormatField): DecodedLine {
  const read = line.text.slice(start, end);
  if (STATE_CODES.has(read)) return line;
  let known = '';
  let most = -Infinity;
  for (const code of STATE_CODES) {
    if (differing(code, read) !== 1) continue;
    const fit = fitOf(line, start, code);
    if (fit <= most) continue;
    most = fit;
    known = code;
  }
  const odds = Math.exp(most + UNKNOWN - fitOf(line, start, read));
  if (odds < 1) return line;
  const confidences = line.confidences.slice();
  for (let i = 0; i < known.length; i++) if (known[i] !== read[i]) confidences[start + i] = odds / (1 + odds);
  return { ...line, text: line.text.slice(0, start) + known + line.text.slice(end), confidences };
}

function differing(code: string, read: string): number {
  return [...code].filter((character, i) => character !== read[i]).length;
}

/** How well characters fit the cells from `start` on, natural log. */
function fitOf({ posteriors }: DecodedLine, start: number, text: string): number {
  let fit = 0;
  for (let i = 0; i < text.length; i++) {
    fit += Math.log(posteriors[(start + i) * ALPHABET.length + ALPHABET.indexOf(text[i]!)]! + 1e-9);
  }
  return fit;
}
