import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDecoder } from '@rectoverso/core/node';
import { type FileReading, readMrzFile } from './mrz/readMrzFile.ts';

const USAGE = `npm run --silent mrz -- FILE…
npm run --silent mrz -- --batch FILES.txt > OUT.jsonl    (one file name a line; one JSON a line, in their order)`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { batch: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } },
});

if (values.help || (!values.batch && positionals.length === 0)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const decoder = openDecoder();
try {
  const files = values.batch
    ? (await readFile(values.batch, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
    : positionals;
  for (const file of files) {
    const reading = await readMrzFile(decoder, file);
    process.stdout.write(`${values.batch ? JSON.stringify(reading) : inWords(reading)}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await decoder.close();
}

function inWords({ file, format, lines, confidence, repairs, error, ms }: FileReading): string {
  const hints = repairs.map((repair) => `  line ${repair.line + 1}, column ${repair.column + 1}: ${repair.suggested}?`);
  const summary = format ? `${format}, at least ${Math.floor(confidence * 100)} % sure` : (error ?? 'nothing read');
  return [`${file}: ${summary}, ${ms} ms`, ...lines.map((line) => `  ${line}`), ...hints].join('\n');
}
