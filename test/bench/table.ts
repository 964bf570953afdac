/** One line of a table in Markdown. */
export function row(...cells: (string | number)[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A table in Markdown on the standard output. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  console.log(row(...head));
  console.log(row(...head.map(() => '---')));
  for (const cells of rows) console.log(row(...cells));
  console.log('');
}

/** The middle of `values`, the value that 95 % of them do not exceed, and the largest. */
export function quantiles(values: readonly number[]): { median: number; p95: number; most: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { median: at(0.5), p95: at(0.95), most: sorted.at(-1) ?? 0 };
}

/** Milliseconds for a table: the median and the 95th percentile. */
export function medianAndP95(ms: readonly number[]): string {
  if (ms.length === 0) return '–';
  const { median, p95 } = quantiles(ms);
  return `${Math.round(median)} · ${Math.round(p95)}`;
}
