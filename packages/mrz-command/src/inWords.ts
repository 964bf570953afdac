import type { FileReading } from './readMrzFile.ts';

/** What was read of a file, for people: lines and columns are counted from 1. */
export function inWords({ file, format, lines, confidence, repairs, error, ms }: FileReading): string {
  const hints = repairs.map((repair) => `  line ${repair.line + 1}, column ${repair.column + 1}: ${repair.suggested}?`);
  const summary = format ? `${format}, at least ${Math.floor(confidence * 100)} % sure` : (error ?? 'nothing read');
  return [`${file}: ${summary}, ${ms} ms`, ...lines.map((line) => `  ${line}`), ...hints].join('\n');
}
