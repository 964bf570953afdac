import { writeFile } from 'node:fs/promises';
import type { Locale, SideReport } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import { type Case, explainCase } from './checkCase.ts';
import { drawSheet } from './sheet/drawSheet.ts';

/** Checks one case, draws the report as a PNG in the file `target`, and returns it. */
export async function drawCase(engine: Engine, asked: Case, locale: Locale, target: string): Promise<SideReport> {
  const explanation = await explainCase(engine, asked);
  await writeFile(target, drawSheet(explanation, asked, locale));
  return explanation.report;
}
