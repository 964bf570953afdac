/** A row of cells laid along a strip: where each begins, px, and how well glyphs fit them on the mean. */
export interface CellPath {
  starts: number[];
  /** Mean correlation, -1 to 1. */
  score: number;
}

/** A cell may be a pixel wider or narrower than its neighbours at this price in correlation. */
const STRETCH_PRICE = 0.03;
/** What a cell must correlate better than to count as text while the number of cells is open. */
export const TEXT_LEVEL = 0.45;

/** How many cells of text stand in a row, by the best local alignment of cells `width` px wide, and what they gain. */
export function countCells(fit: Float32Array, width: number): { cells: number; gain: number } {
  const gain = new Float32Array(fit.length);
  const count = new Int32Array(fit.length);
  let best = 0;
  let cells = 0;
  for (let x = 0; x < fit.length; x++) {
    let before = 0;
    for (let stretch = -1; stretch <= 1; stretch++) {
      const from = x - width - stretch;
      if (from < 0) continue;
      const value = gain[from]! - (stretch === 0 ? 0 : STRETCH_PRICE);
      if (value > before) {
        before = value;
        count[x] = count[from]!;
      }
    }
    gain[x] = before + fit[x]! - TEXT_LEVEL;
    count[x] = count[x]! + 1;
    if (gain[x]! > best) {
      best = gain[x]!;
      cells = count[x]!;
    }
  }
  return { cells, gain: best };
}

/** The best row of exactly `cells` cells; null where the strip is too short for them. */
export function layCells(fit: Float32Array, width: number, cells: number): CellPath | null {
  const length = fit.length;
  const stretches: Int8Array[] = [];
  let gain: Float32Array<ArrayBufferLike> = fit;
  for (let cell = 1; cell < cells; cell++) {
    const next = new Float32Array(length).fill(-Infinity);
    const taken = new Int8Array(length);
    for (let x = 0; x < length; x++) {
      for (let stretch = -1; stretch <= 1; stretch++) {
        const from = x - width - stretch;
        if (from < 0) continue;
        const value = gain[from]! + fit[x]! - (stretch === 0 ? 0 : STRETCH_PRICE);
        if (value > next[x]!) {
          next[x] = value;
          taken[x] = stretch;
        }
      }
    }
    stretches.push(taken);
    gain = next;
  }
  let end = 0;
  for (let x = 1; x < length; x++) if (gain[x]! > gain[end]!) end = x;
  if (gain[end] === -Infinity) return null;
  const starts = [end];
  for (let cell = cells - 2; cell >= 0; cell--) starts.unshift(starts[0]! - width - stretches[cell]![starts[0]!]!);
  return { starts, score: gain[end]! / cells };
}
