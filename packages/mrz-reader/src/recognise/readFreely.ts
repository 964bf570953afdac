import { ALPHABET } from '../alphabet.ts';
import { BLANK, CLASSES, type LineScores, stepCentre } from './recogniseLine.ts';

/** A character seen in a crop. */
interface SeenCharacter {
  text: string;
  /** The highest probability that the net gives the character where it stands, 0 to 1. */
  confidence: number;
  /** Its middle, px of the crop. */
  x: number;
}

/**
 * The likeliest class of each step, repeats and blanks dropped: as many characters as the net sees, under no rule of
 * any format (greedy CTC decoding).
 */
export function readFreely({ steps, logs }: LineScores): SeenCharacter[] {
  const characters: SeenCharacter[] = [];
  let previous = BLANK;
  let weight = 0;
  for (let step = 0; step < steps; step++) {
    const best = likeliest(logs, step * CLASSES);
    const probability = Math.exp(logs[step * CLASSES + best]!);
    if (best !== BLANK && best === previous) {
      const last = characters.at(-1)!;
      last.confidence = Math.max(last.confidence, probability);
      weight += probability;
      last.x += ((stepCentre(step) - last.x) * probability) / weight;
    } else if (best !== BLANK) {
      characters.push({ text: ALPHABET[best - 1]!, confidence: probability, x: stepCentre(step) });
      weight = probability;
    }
    previous = best;
  }
  return characters;
}

function likeliest(logs: Float32Array, from: number): number {
  let best = 0;
  for (let i = 1; i < CLASSES; i++) if (logs[from + i]! > logs[from + best]!) best = i;
  return best;
}
