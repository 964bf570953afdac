import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OPEN_SET, openSet } from './mrz/openSet.ts';
import { loadPicture, type Picture } from './mrz/picture.ts';
import { hasMrzDetection, openMrzDetection } from './mrz/readers/mrzDetection.ts';
import { openOurs } from './mrz/readers/ours.ts';
import type { Reader } from './mrz/readers/reader.ts';
import { openTesseract, openTesseractOnOurLines } from './mrz/readers/tesseract.ts';
import { readByWholeProgram } from './mrz/readers/wholeProgram.ts';
import { misses, REPORT_HEAD, type Read, readOf, reportRow } from './mrz/report.ts';
import { timed } from './mrz/timed.ts';
import { printTable } from './table.ts';

// Published specimens with known lines, read by ours and by others in one run:
//
//     npm run bench:mrz -- [FOLDER] [--only NAME] [--wrong]
//
// FOLDER holds pictures and a truth.json; --only runs the readers whose name contains NAME; --wrong lists each miss.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string', default: '' }, wrong: { type: 'boolean', default: false } },
});

const READERS: Record<string, () => Reader | Promise<Reader>> = {
  'ours, the reader alone': openOurs,
  'tesseract.js `eng`, whole picture': () => openTesseract('eng'),
  'tesseract.js `eng`, on our line crops': () => openTesseractOnOurLines('eng'),
  'tesseract.js `fra`, on our line crops': () => openTesseractOnOurLines('fra'),
  'npm `mrz-detection`': openMrzDetection,
};
const WHOLE_PROGRAM = 'ours, `check --batch` (two files at once)';

const set = openSet(resolve(positionals[0] ?? OPEN_SET));
const pictures: Picture[] = [];
for (const { file } of set) pictures.push(await loadPicture(file));

const results = new Map<string, Read[]>();
for (const [name, open] of Object.entries(READERS)) {
  if (!name.includes(values.only) || (open === openMrzDetection && !hasMrzDetection())) continue;
  results.set(name, await readAll(await open()));
}
if (WHOLE_PROGRAM.includes(values.only)) results.set(WHOLE_PROGRAM, await readByWholeProgram(set));

printTable(
  REPORT_HEAD,
  [...results].map(([name, reads]) => reportRow(name, reads)),
);
if (!hasMrzDetection()) console.log('Without npm `mrz-detection`: `npm ci --prefix test/bench/peers` installs it.\n');
for (const [name, reads] of results) {
  if (!values.wrong && !name.startsWith('ours')) continue;
  for (const miss of misses(reads)) console.log(`${name} – ${miss}`);
}

/** One picture after the other; the first one twice, since a first reading also loads the reader. */
async function readAll(reader: Reader): Promise<Read[]> {
  await reader.read(pictures[0]!);
  const reads: Read[] = [];
  for (const [at, { name, zones }] of set.entries()) {
    reads.push(readOf(name, zones, await timed(() => reader.read(pictures[at]!))));
  }
  await reader.close?.();
  return reads;
}
