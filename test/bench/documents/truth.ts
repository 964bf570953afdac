import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import type { Advice, Corners, FieldName, Validity } from '@rectoverso/core/contract';

/**
 * What is right about one picture: a line of a set's `truth.jsonl`. A stranger's set needs `file` and `expectedAdvice`;
 * a figure leaves out the pictures whose lines do not tell what it is about.
 */
export interface BenchTruth {
  /** Beside `truth.jsonl`, or absolute. */
  file: string;
  expectedAdvice: Advice;
  /** A kind that is known, or null. */
  kind?: string | null;
  side?: string | null;
  /** The document, where it is none of the kinds: in the words of a report. */
  shows?: string;
  declared?: { kind?: string; side?: string };
  /** `YYYY-MM-DD` */
  today?: string;
  /** px of the upright picture, or of the scan that a PDF's page is; clockwise from the top left in reading direction. */
  corners?: Corners | null;
  /** px of the upright picture. */
  width?: number;
  height?: number;
  mrz?: readonly string[] | null;
  /** As a machine-readable zone writes them. */
  fields?: Partial<Record<FieldName, string>>;
  validity?: Validity | null;
  defects?: readonly { name: string; strength: string }[];
  rendering?: string;
}

/** The truths of a folder, with `file` as a whole path. Throws on a line that lacks a file or an expected advice. */
export function readTruths(folder: string): BenchTruth[] {
  const lines = readFileSync(join(folder, 'truth.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line, at) => {
    const truth = JSON.parse(line) as BenchTruth;
    if (!truth.file || !truth.expectedAdvice) {
      throw new Error(`Expected a file and an expected advice on line ${at + 1} of ${folder}/truth.jsonl`);
    }
    return { ...truth, file: isAbsolute(truth.file) ? truth.file : join(folder, truth.file) };
  });
}
