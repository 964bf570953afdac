/** A table of what is true (rows) against what was said (columns), each by how often. */
export interface Confusion {
  columns: string[];
  rows: { truth: string; counts: number[] }[];
}

/** Labels in the order of the alphabet; a column that no truth bears comes last. */
export function confusionOf(pairs: readonly (readonly [truth: string, said: string])[]): Confusion {
  const truths = [...new Set(pairs.map(([truth]) => truth))].sort();
  const others = [...new Set(pairs.map(([, said]) => said))].filter((said) => !truths.includes(said)).sort();
  const columns = [...truths.filter((label) => pairs.some(([, said]) => said === label)), ...others];
  const rows = truths.map((truth) => ({
    truth,
    counts: columns.map((column) => pairs.filter(([one, said]) => one === truth && said === column).length),
  }));
  return { columns, rows };
}
