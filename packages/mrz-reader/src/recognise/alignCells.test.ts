import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../alphabet.ts';
import { alignCells } from './alignCells.ts';
import { readFreely } from './readFreely.ts';
import { CLASSES, type LineScores } from './recogniseLine.ts';

/** Scores of a net that is 90 % sure of the class written for each step; `_` is the blank. */
function scores(written: string): LineScores {
  const logs = new Float32Array(written.length * CLASSES).fill(Math.log(0.1 / (CLASSES - 1)));
  [...written].forEach((character, step) => {
    const at = character === '_' ? 0 : 1 + ALPHABET.indexOf(character);
    logs[step * CLASSES + at] = Math.log(0.9);
  });
  return { steps: written.length, logs };
}

function read(line: LineScores, cells: number, pitch: number, priors?: Float32Array): string {
  const runs = alignCells(line, { cells, left: 0, pitch }, priors)!;
  return runs.map(({ letter }) => ALPHABET[letter]).join('');
}

describe('alignCells', () => {
  it('finds one run for each character', () => {
    const [a, b, c] = [...'ABC'].map((character) => ALPHABET.indexOf(character));
    expect(alignCells(scores('_AA_B__C_'), { cells: 3, left: 0, pitch: 12 })).toEqual([
      { from: 1, to: 2, letter: a },
      { from: 4, to: 4, letter: b },
      { from: 7, to: 7, letter: c },
    ]);
  });

  it('parts like characters by the blank between them', () => {
    expect(read(scores('_<_<_<_'), 3, 9)).toBe('<<<');
  });

  it('gives an unseen character its own place and not to a filler elsewhere', () => {
    const runs = alignCells(scores('_A__B______D__<__<__<_'), { cells: 7, left: 0, pitch: 12.5 })!;
    expect(runs).toHaveLength(7);
    expect(runs[2]!.from).toBeGreaterThan(4);
    expect(runs[2]!.to).toBeLessThan(11);
    expect(runs.slice(4).map(({ from }) => from)).toEqual([14, 17, 20]);
  });

  it('lets the rules of a field decide between like characters', () => {
    const line = scores('_O_1_');
    line.logs[CLASSES + 1 + ALPHABET.indexOf('0')] = Math.log(0.05);
    const digitsOnly = new Float32Array(2 * ALPHABET.length);
    digitsOnly[ALPHABET.indexOf('O')] = -4;
    expect(read(line, 2, 10)).toBe('O1');
    expect(read(line, 2, 10, digitsOnly)).toBe('01');
  });

  it('gives up on a crop with fewer steps than characters', () => {
    expect(alignCells(scores('AB'), { cells: 3, left: 0, pitch: 4 })).toBeNull();
  });
});

describe('readFreely', () => {
  it('drops blanks and repeats, and tells where each character stands', () => {
    const characters = readFreely(scores('_AA_A_<_'));
    expect(characters.map((character) => character.text).join('')).toBe('AA<');
    expect(characters.map(({ x }) => Math.round(x))).toEqual([7, 17, 25]);
    expect(characters[0]!.confidence).toBeCloseTo(0.9);
  });
});
