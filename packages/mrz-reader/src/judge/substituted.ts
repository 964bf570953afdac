/** Some lines with one character exchanged. */
export function substituted(
  lines: readonly string[],
  { line, column, text }: { line: number; column: number; text: string },
): string[] {
  return lines.map((old, i) => (i === line ? old.slice(0, column) + text + old.slice(column + 1) : old));
}
