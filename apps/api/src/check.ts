import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LOCALES } from '@rectoverso/core/contract';
import { openEngine } from '@rectoverso/core/node';
import * as z from 'zod';
import { checkBatch } from './check/checkBatch.ts';
import { caseSchema } from './check/checkCase.ts';
import { checkFile } from './check/checkFile.ts';

const USAGE = `npm run --silent check -- FILE [--kind cni-1988] [--side recto] [--page 1] [--today 2026-11-23] [--policy standard]
                          [--surname MARTIN] [--given-names "MAELYS GAELLE"] [--json] [--lang fr] [--draw OUT.png]
npm run --silent check -- --batch CASES.jsonl [--draw FOLDER] > REPORTS.jsonl

--draw shows the report as a picture: what was found, where, and why; in the language of --lang (fr or en).`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kind: { type: 'string' },
    side: { type: 'string' },
    page: { type: 'string' },
    today: { type: 'string' },
    policy: { type: 'string' },
    surname: { type: 'string' },
    'given-names': { type: 'string' },
    json: { type: 'boolean', default: false },
    lang: { type: 'string', default: 'fr' },
    batch: { type: 'string' },
    draw: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const [file] = positionals;
if (values.help || (!values.batch && !file)) {
  console.error(USAGE);
  process.exit(values.help ? 0 : 2);
}

const locale = LOCALES.find((known) => known === values.lang) ?? 'fr';
const engine = openEngine();
try {
  if (values.batch) {
    await checkBatch(engine, values.batch, values.draw ? { folder: values.draw, locale } : null);
  } else {
    const { surname, 'given-names': givenNames = '', kind, side, today, policy } = values;
    const holder = surname && { surname, givenNames: givenNames.split(/[ ,]+/).filter(Boolean) };
    const page = values.page === undefined ? undefined : Number(values.page);
    const wanted = caseSchema.safeParse({ file, page, kind, side, today, policy, ...(holder ? { holder } : {}) });
    if (!wanted.success) throw new Error(z.prettifyError(wanted.error));
    if (!existsSync(wanted.data.file)) throw new Error('There is no such file.');
    console.log(await checkFile(engine, wanted.data, { json: values.json, locale, draw: values.draw }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
} finally {
  await engine.close();
}
