/** Places that are pulled towards 0 this much keep a curve from running away where nothing was measured. */
const RIDGE = 0.02;

/**
 * The parabola `a + bt + ct²` through weighted values, by least squares with a little ridge on `b` and `c`; `t` runs
 * from -1 to 1 over the values. Null where all weights are 0.
 */
export function fitCurve(values: readonly number[], weights: readonly number[]): [number, number, number] | null {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total <= 0) return null;
  const moments = [0, 0, 0, 0, 0];
  const products = [0, 0, 0];
  for (let i = 0; i < values.length; i++) {
    const t = (2 * i) / (values.length - 1) - 1;
    for (let power = 0; power < 5; power++) moments[power]! += (weights[i]! / total) * t ** power;
    for (let power = 0; power < 3; power++) products[power]! += (weights[i]! / total) * t ** power * values[i]!;
  }
  const [m0, m1, m2, m3, m4] = moments as [number, number, number, number, number];
  return solve(
    [
      [m0, m1, m2],
      [m1, m2 + RIDGE, m3],
      [m2, m3, m4 + RIDGE],
    ],
    products as [number, number, number],
  );
}

type Row = [number, number, number];

/** Three linear equations, by Cramer's rule. */
function solve(matrix: [Row, Row, Row], right: Row): Row {
  const whole = determinant(matrix);
  return [0, 1, 2].map(
    (column) => determinant(matrix.map((row, i) => row.with(column, right[i]!) as Row) as [Row, Row, Row]) / whole,
  ) as Row;
}

function determinant([[a, b, c], [d, e, f], [g, h, i]]: [Row, Row, Row]): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}
