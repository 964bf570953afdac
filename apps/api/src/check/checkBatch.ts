import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { SideReport } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import { caseSchema, checkCase } from './checkCase.ts';

/** A line that is no case is answered too, so that reports and cases keep step. */
const NO_CASE = {
  advice: 'review',
  findings: [{ code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'no_case' } }],
};

/** Answers every case of a JSON-lines file with one line on standard output, in the order of the cases. */
export async function checkBatch(engine: Engine, casesFile: string): Promise<void> {
  const lines = (await readFile(casesFile, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const answers = new Map<number, string>();
  let next = 0;
  let written = 0;

  async function work(): Promise<void> {
    while (next < lines.length) {
      const index = next++;
      answers.set(index, await answer(engine, lines[index]!));
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

async function answer(engine: Engine, line: string): Promise<string> {
  const parsed = caseSchema.safeParse(parseJson(line));
  if (!parsed.success) return JSON.stringify({ file: null, ...NO_CASE });
  const report: SideReport = await checkCase(engine, parsed.data);
  return JSON.stringify({ file: parsed.data.file, ...report });
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
