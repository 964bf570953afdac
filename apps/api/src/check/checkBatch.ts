import { mkdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join, parse } from 'node:path';
import type { Locale } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import * as z from 'zod';
import { caseSchema, checkCase } from './checkCase.ts';
import { drawCase } from './drawCase.ts';

/** A line that is no case is answered too, so that reports and cases keep step. */
const NO_CASE = {
  advice: 'review',
  findings: [{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'no_case' } }],
};

/** Where and how a batch is drawn: one PNG a case, named by its place and its file. */
interface Drawing {
  folder: string;
  locale: Locale;
}

/** Answers every case of a JSON-lines file with one line on standard output, in the order of the cases. */
export async function checkBatch(engine: Engine, casesFile: string, drawing: Drawing | null = null): Promise<void> {
  if (drawing) await mkdir(drawing.folder, { recursive: true });
  const lines = (await readFile(casesFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const answers = new Map<number, string>();
  let next = 0;
  let written = 0;

  async function work(): Promise<void> {
    while (next < lines.length) {
      const index = next++;
      answers.set(index, await answer(engine, lines[index]!, index, drawing));
      for (; answers.has(written); written++) {
        process.stdout.write(`${answers.get(written)}\n`);
        answers.delete(written);
      }
      process.stderr.write(`\r${written} / ${lines.length}`);
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  process.stderr.write('\n');
}

async function answer(engine: Engine, line: string, index: number, drawing: Drawing | null): Promise<string> {
  const asked = parseJson(line);
  const parsed = caseSchema.safeParse(asked);
  if (!parsed.success) return JSON.stringify({ file: fileIn(asked), ...NO_CASE });
  const { file } = parsed.data;
  const report = drawing
    ? await drawCase(engine, parsed.data, drawing.locale, join(drawing.folder, nameOf(index, file)))
    : await checkCase(engine, parsed.data);
  return JSON.stringify({ file, ...report });
}

function nameOf(index: number, file: string): string {
  return `${String(index + 1).padStart(4, '0')}-${parse(file).name}.png`;
}

/** The file that a line names, so that its answer can be told apart even where the rest of it is no case. */
function fileIn(asked: unknown): string | null {
  return z.object({ file: z.string() }).safeParse(asked).data?.file ?? null;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
