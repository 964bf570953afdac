import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { drawSet } from './documents/drawSet.ts';
import { missesIn } from './documents/misses.ts';
import type { Pair } from './documents/pair.ts';
import { printFigures } from './documents/printFigures.ts';
import { readTruths } from './documents/truth.ts';
import { runBatch } from './runBatch.ts';

// The whole program on pictures of documents, against their truth:
//
//     npm run bench:documents -- [--count 420] [--seed 1] [--keep DIR] [--wrong]    on a set that it draws for this
//     npm run bench:documents -- FOLDER [--wrong]                                   on yours, with its truth.jsonl
//     npm run bench:documents -- --committed [--wrong]                              on the committed specimens
//
// The drawn set is removed unless --keep names where to put it; there the reports are kept too. --wrong lists each miss.

const COMMITTED = join(import.meta.dirname, '../../fixtures/specimens');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '420' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
    committed: { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
  },
});
const [given] = positionals;
if (given) print(`## ${given}`, await measure(resolve(given)));
else if (values.committed) print('## The committed specimens', await measure(COMMITTED));
else {
  const folder = values.keep ? resolve(values.keep) : await mkdtemp(join(tmpdir(), 'rectoverso-documents-'));
  try {
    await drawSet(folder, values.count, values.seed);
    const pairs = await measure(folder);
    if (values.keep) {
      await writeFile(join(folder, 'reports.jsonl'), pairs.map(({ report }) => `${JSON.stringify(report)}\n`).join(''));
    }
    print(`## ${values.count} documents drawn with the seed ${values.seed}`, pairs);
  } finally {
    if (!values.keep) await rm(folder, { recursive: true });
  }
}

async function measure(folder: string): Promise<Pair[]> {
  const truths = readTruths(folder);
  const reports = await runBatch(truths.map(({ file, declared, today }) => ({ file, ...declared, today })));
  return truths.map((truth, at) => ({ truth, report: reports[at]! }));
}

function print(title: string, pairs: readonly Pair[]): void {
  console.log(`${title}\n`);
  printFigures(pairs);
  if (values.wrong) for (const line of missesIn(pairs)) console.log(line);
}
