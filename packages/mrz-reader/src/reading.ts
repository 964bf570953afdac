import { ALPHABET } from './alphabet.ts';

/** What a reader makes of one line: for each cell, how likely each character is. */
export interface LineReading {
  /** Characters in the line. */
  cells: number;
  /** Natural logarithms of probabilities, cell after cell, each in the order of `ALPHABET`. */
  logs: Float32Array;
}

/** The likeliest character of each cell, whatever a format would allow there. */
export function freeText({ cells, logs }: LineReading): string {
  let text = '';
  for (let cell = 0; cell < cells; cell++) {
    let best = 0;
    for (let i = 1; i < ALPHABET.length; i++) {
      if (logs[cell * ALPHABET.length + i]! > logs[cell * ALPHABET.length + best]!) best = i;
    }
    text += ALPHABET[best];
  }
  return text;
}
