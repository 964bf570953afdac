import { FILLER } from '../alphabet.ts';
import type { FreeCharacter } from '../recognise/readLine.ts';

/** Only characters that the net is this sure of count. */
const SURE = 0.9;
/** A line of a zone shows both: fillers, which no other print has, and … */
const LEAST_FILLERS = 2;
/** … letters or digits, so many of them different: a row of arrows or dashes is no line. */
const LEAST_DIFFERENT = 4;
/** Of all that is seen in the line, this share must be seen surely: other print is guessed at. */
const LEAST_SURE_SHARE = 0.6;

/** Whether what is seen in some rows of text, under no rule, looks like a machine-readable zone in one of them. */
export function resemblesMrz(rows: readonly (readonly FreeCharacter[])[]): boolean {
  return rows.some((row) => {
    const sure = row.filter(({ confidence }) => confidence >= SURE).map(({ text }) => text);
    const fillers = sure.filter((text) => text === FILLER).length;
    const different = new Set(sure.filter((text) => text !== FILLER)).size;
    return fillers >= LEAST_FILLERS && different >= LEAST_DIFFERENT && sure.length >= LEAST_SURE_SHARE * row.length;
  });
}
