/** Cells of a picture that something covers. Lengths in px of the picture. */
export interface CoveredCells {
  x: number;
  y: number;
  width: number;
  height: number;
  /** px² */
  area: number;
  /** Area by which it covers a box, px². */
  areaWithin(box: { x: number; y: number; width: number; height: number }): number;
}

/** Cells of `cell` px in a picture `columns` cells wide, as one thing. */
export function coveredCells(cells: readonly number[], columns: number, cell: number): CoveredCells {
  const xs = cells.map((at) => (at % columns) * cell);
  const ys = cells.map((at) => Math.floor(at / columns) * cell);
  const bound = (values: readonly number[], pick: (a: number, b: number) => number) =>
    values.reduce((bound, value) => pick(bound, value));
  const [x, y] = [bound(xs, Math.min), bound(ys, Math.min)];
  return {
    x,
    y,
    width: bound(xs, Math.max) + cell - x,
    height: bound(ys, Math.max) + cell - y,
    area: cells.length * cell ** 2,
    areaWithin: (box) =>
      xs.filter((left, index) => {
        const [px, py] = [left + cell / 2, ys[index]! + cell / 2];
        return px >= box.x && py >= box.y && px < box.x + box.width && py < box.y + box.height;
      }).length *
      cell ** 2,
  };
}
