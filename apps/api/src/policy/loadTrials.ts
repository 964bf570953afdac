import { existsSync, statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import {
  type Advice,
  adviceSchema,
  type PolicyName,
  type SideReport,
  sideReportSchema,
} from '@rectoverso/core/contract';
import { type Engine, openEngine } from '@rectoverso/core/node';
import * as z from 'zod';
import { type Case, caseSchema, checkCase } from '../check/checkCase.ts';

/** A report to be judged anew, with what is known of its case. */
export interface Trial {
  file: string;
  report: SideReport;
  /** `YYYY-MM-DD`, the day it was judged on. */
  today?: string | undefined;
  /** What the advice should be, where somebody knows. */
  expected?: Advice | undefined;
}

/** The file of a folder of drawn specimens that tells what each shows. */
const TRUTH = 'truth.jsonl';

const facts = z.object({ today: z.iso.date().optional(), expectedAdvice: adviceSchema.optional() });
const reportLine = z.object({ file: z.string().nullish(), ...facts.shape, ...sideReportSchema.shape });
const caseLine = z.object({ ...caseSchema.shape, ...facts.shape });
/** A specimen's truth: what it shows, and apart from that what is declared of it. */
const truthLine = z.object({ file: z.string(), declared: z.record(z.string(), z.unknown()), ...facts.shape });

/** A case still to be checked. */
interface Asked extends Omit<Trial, 'report'> {
  asked: Case;
}

/**
 * The reports that `path` holds or asks for: a file of JSON lines, or a folder of them. Cases are checked under the
 * policy in force, each once, and their reports written to `keep` if that is given, to be tried again without checking.
 */
export async function loadTrials(
  path: string,
  { inForce, keep }: { inForce: PolicyName; keep?: string | undefined },
): Promise<Trial[]> {
  const found: (Trial | Asked)[] = [];
  for (const file of await filesAt(path)) {
    for (const value of valuesIn(await readFile(file, 'utf8'))) {
      found.push(reportIn(value) ?? caseIn(value, dirname(file), found.length + 1));
    }
  }
  if (found.length === 0) throw new Error('Expected cases or reports but received none');
  // It starts nothing before the first case to check.
  const engine = openEngine();
  const trials = new Array<Trial>(found.length);
  let done = 0;
  const queue = found.entries();
  const work = async () => {
    for (const [place, trial] of queue) {
      trials[place] = 'report' in trial ? trial : await checked(engine, trial, inForce);
      process.stderr.write(`\r${++done} / ${found.length}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: availableParallelism() }, work));
  } finally {
    process.stderr.write('\n');
    await engine.close();
  }
  if (keep) await writeFile(keep, trials.map((trial) => `${JSON.stringify(kept(trial))}\n`).join(''));
  return trials;
}

function reportIn(value: unknown): Trial | null {
  const parsed = reportLine.safeParse(value);
  if (!parsed.success) return null;
  const { file, today, expectedAdvice: expected, ...report } = parsed.data;
  return { file: file ?? '', report, today, expected };
}

function caseIn(value: unknown, folder: string, line: number): Asked {
  const truth = truthLine.safeParse(value);
  const parsed = caseLine.safeParse(truth.success ? { ...truth.data, ...truth.data.declared } : value);
  if (!parsed.success)
    throw new Error(`Expected line ${line} to be a case or a report\n${z.prettifyError(parsed.error)}`);
  const { expectedAdvice: expected, ...asked } = parsed.data;
  // Specimens are named from their own folder; cases from where the command runs, as for `check --batch`.
  const file = truth.success ? resolve(folder, asked.file) : asked.file;
  return { file: asked.file, asked: { ...asked, file }, today: asked.today, expected };
}

async function checked(engine: Engine, { asked, ...trial }: Asked, policy: PolicyName): Promise<Trial> {
  return { ...trial, report: await checkCase(engine, { ...asked, policy }) };
}

function kept({ file, report, today, expected }: Trial) {
  return { file, ...(today ? { today } : {}), ...(expected ? { expectedAdvice: expected } : {}), ...report };
}

async function filesAt(path: string): Promise<string[]> {
  if (!existsSync(path)) throw new Error('There is no such file or folder of cases.');
  if (!statSync(path).isDirectory()) return [path];
  if (existsSync(join(path, TRUTH))) return [join(path, TRUTH)];
  const names = (await readdir(path)).filter((name) => /\.jsonl?$/.test(name)).sort();
  return names.map((name) => join(path, name));
}

/** A whole file of JSON, or one JSON a line. */
function valuesIn(text: string): unknown[] {
  const whole = parseJson(text);
  if (whole !== undefined) return [whole].flat();
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parseJson);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
