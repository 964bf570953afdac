import { ALPHABET } from '../alphabet.ts';
import type { LineReading } from '../reading.ts';

/** The likeliest characters of a line, one a cell. */
export interface DecodedLine {
  text: string;
  confidences: number[];
  /** Probabilities in the layout of `LineReading.logs`. */
  posteriors: Float32Array;
  /** Natural logarithm of how well the line fits. */
  score: number;
}

/** @param bias Natural logarithms to add to the reading, in its layout: what the rules of the format make likelier. */
export function decodeLine({ cells, logs }: LineReading, bias: Float32Array): DecodedLine {
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
