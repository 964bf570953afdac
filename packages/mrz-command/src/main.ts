#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDecoder } from '@rectoverso/core/node';
import { inWords } from './inWords.ts';
import { readMrzFile } from './readMrzFile.ts';

const USAGE = `rectoverso-mrz [--json] FILE…
rectoverso-mrz --batch FILES.txt > OUT.jsonl

Reads the machine-readable zone of each JPEG, PNG or PDF (its first page), in their order: in words on a terminal,
elsewhere or with --json as one JSON a line. FILES.txt holds one file name a line.`;

// What decodes files is shut in by Node's permissions, which older versions lack.
if (!process.allowedNodeEnvironmentFlags.has('--permission')) {
  console.error(`Expected Node.js 22.13 or later but this is ${process.version}. With another one for the occasion:
npx -p node@24 -p @rectoverso/mrz rectoverso-mrz FILE…`);
  process.exit(2);
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    batch: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help || (!values.batch && positionals.length === 0)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const asJson = values.json || values.batch !== undefined || !process.stdout.isTTY;
const decoder = openDecoder();
try {
  const files = values.batch
    ? (await readFile(values.batch, 'utf8')).split(/\r?\n/).filter((line) => line.trim() !== '')
    : positionals;
  for (const file of files) {
    const reading = await readMrzFile(decoder, file);
    process.stdout.write(`${asJson ? JSON.stringify(reading) : inWords(reading)}\n`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await decoder.close();
}
