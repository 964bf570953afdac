import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PhotoTruth } from '@rectoverso/fixtures';

/** What is right about each photo of a folder made by `npm run fixtures -- --set …`, with `file` as a whole path. */
export function drawnSet(folder: string): PhotoTruth[] {
  const lines = readFileSync(join(folder, 'truth.jsonl'), 'utf8').trim().split('\n');
  const truths = lines.map((line) => JSON.parse(line) as PhotoTruth);
  if (truths.some(({ zones }) => !Array.isArray(zones))) throw new Error(`Expected a set of zones in ${folder}`);
  return truths.map((truth) => ({ ...truth, file: join(folder, truth.file) }));
}
