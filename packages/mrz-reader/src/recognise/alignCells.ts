import { ALPHABET } from '../alphabet.ts';
import { BLANK, CLASSES, type LineScores, stepCentre } from './recogniseLine.ts';

/** A row of equal cells in a crop, px. */
export interface CropCells {
  cells: number;
  /** Left of the first cell. */
  left: number;
  pitch: number;
}

/** The steps of the net that belong to a cell, `from` to `to` included, and what they were read as. */
export interface StepRun {
  from: number;
  to: number;
  /** Index in ALPHABET. */
  letter: number;
}

/** Natural log that a character costs which stands a whole cell off its place; it grows with the square. */
const PLACE_PRICE = 4;
/** Characters further off their cell than this many cells are not tried. */
const REACH_CELLS = 2.5;
const LETTERS = ALPHABET.length;

/**
 * The likeliest way to read exactly `cells` characters (Viterbi over CTC): like characters beside each other need a
 * blank between them, and each should stand near its cell, or a hidden character would be made up for by one more
 * filler elsewhere. `priors`: natural logs to add, cell after cell in the order of ALPHABET. Null where the crop is
 * too narrow.
 */
export function alignCells({ steps, logs }: LineScores, row: CropCells, priors?: Float32Array): StepRun[] | null {
  const { cells } = row;
  const paths = new Paths(steps, cells);
  let letters = new Float32Array(cells * LETTERS).fill(-Infinity);
  let blanks = new Float32Array(cells + 1).fill(-Infinity);
  blanks[0] = 0;
  let nextLetters = letters.slice();
  let nextBlanks = blanks.slice();

  for (let step = 0; step < steps; step++) {
    const scores = logs.subarray(step * CLASSES, (step + 1) * CLASSES);
    const place = (stepCentre(step) - row.left) / row.pitch - 0.5;
    const first = Math.max(0, Math.ceil(place - REACH_CELLS));
    const last = Math.min(cells - 1, Math.floor(place + REACH_CELLS));
    nextLetters.fill(-Infinity);
    nextBlanks.fill(-Infinity);
    for (let cell = first; cell <= last; cell++) {
      const before = cell > 0 ? twoBest(letters, (cell - 1) * LETTERS) : NONE;
      const price = PLACE_PRICE * (place - cell) ** 2;
      for (let letter = 0; letter < LETTERS; letter++) {
        const at = cell * LETTERS + letter;
        // After the same letter only a blank lets a new one begin.
        const direct = before.letter === letter ? before.second : before.best;
        const entered = Math.max(blanks[cell]!, direct) - price + (priors?.[at] ?? 0);
        const stayed = letters[at]!;
        nextLetters[at] = Math.max(entered, stayed) + scores[letter + 1]!;
        if (stayed < entered)
          paths.enter(
            step,
            cell,
            letter,
            blanks[cell]! >= direct ? BLANK_BEFORE : before.letter === letter ? before.secondLetter : before.letter,
          );
      }
    }
    for (let read = 0; read <= cells; read++) {
      const end = read > 0 ? twoBest(letters, (read - 1) * LETTERS) : NONE;
      nextBlanks[read] = Math.max(blanks[read]!, end.best) + scores[BLANK]!;
      if (end.best > blanks[read]!) paths.rest(step, read, end.letter);
    }
    [letters, nextLetters] = [nextLetters, letters];
    [blanks, nextBlanks] = [nextBlanks, blanks];
  }
  const end = twoBest(letters, (cells - 1) * LETTERS);
  if (end.best === -Infinity && blanks[cells] === -Infinity) return null;
  return paths.runs(end.best > blanks[cells]! ? end.letter : null);
}

const NONE = { best: -Infinity, letter: -1, second: -Infinity, secondLetter: -1 };
/** In a path: the letter was entered from the blank before it, or went on from the step before. */
const BLANK_BEFORE = 100;
const STAYED = 101;

function twoBest(letters: Float32Array, from: number): typeof NONE {
  let { best, letter, second, secondLetter } = NONE;
  for (let i = 0; i < LETTERS; i++) {
    const value = letters[from + i]!;
    if (value > best) {
      second = best;
      secondLetter = letter;
      best = value;
      letter = i;
    } else if (value > second) {
      second = value;
      secondLetter = i;
    }
  }
  return { best, letter, second, secondLetter };
}

/** From where each state was best reached. */
class Paths {
  private readonly entries: Uint8Array;
  private readonly rests: Uint8Array;
  private readonly steps: number;
  private readonly cells: number;

  constructor(steps: number, cells: number) {
    this.steps = steps;
    this.cells = cells;
    this.entries = new Uint8Array(steps * cells * LETTERS).fill(STAYED);
    this.rests = new Uint8Array(steps * (cells + 1)).fill(STAYED);
  }

  enter(step: number, cell: number, letter: number, from: number): void {
    this.entries[(step * this.cells + cell) * LETTERS + letter] = from;
  }

  rest(step: number, read: number, from: number): void {
    this.rests[step * (this.cells + 1) + read] = from;
  }

  /** The runs of the best path, which ends on a letter of the last cell or (null) on the blank after it. */
  runs(lastLetter: number | null): StepRun[] {
    const runs: StepRun[] = [];
    let cell = this.cells - 1;
    let run: StepRun | null = null;
    const open = (letter: number, step: number): StepRun => ({ from: step, to: step, letter });
    if (lastLetter !== null) run = open(lastLetter, this.steps - 1);
    for (let step = this.steps - 1; step >= 0; step--) {
      if (!run) {
        const letter = this.rests[step * (this.cells + 1) + cell + 1]!;
        if (letter !== STAYED) run = open(letter, step - 1);
        continue;
      }
      run.from = step;
      const from: number = this.entries[(step * this.cells + cell) * LETTERS + run.letter]!;
      if (from === STAYED) continue;
      runs.unshift(run);
      cell--;
      run = from === BLANK_BEFORE ? null : open(from, step - 1);
    }
    return runs;
  }
}
