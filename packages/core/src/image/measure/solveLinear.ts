/**
 * Solves linear equations, each row its coefficients and then its right side, by Gauss–Jordan elimination with row
 * exchange; an unknown that nothing determines is 0.
 */
export function solveLinear(equations: readonly (readonly number[])[]): number[] {
  const rows = equations.map((row) => [...row]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row]![column]!) > Math.abs(rows[pivot]![column]!)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot]!, rows[column]!];
    const head = rows[column]![column]!;
    for (let row = 0; row < size; row++) {
      if (row === column || Math.abs(head) < 1e-9) continue;
      const factor = rows[row]![column]! / head;
      for (let at = column; at <= size; at++) rows[row]![at]! -= factor * rows[column]![at]!;
    }
  }
  return rows.map((row, index) => (Math.abs(row[index]!) < 1e-9 ? 0 : row[size]! / row[index]!));
}
