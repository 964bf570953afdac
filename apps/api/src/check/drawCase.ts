import { readFile, writeFile } from 'node:fs/promises';
import { loadImage } from '@napi-rs/canvas';
import type { Locale, SideReport } from '@rectoverso/core/contract';
import type { Engine } from '@rectoverso/core/node';
import { type Case, explainCase } from './checkCase.ts';
import { drawSheet } from './sheet/drawSheet.ts';
import type { SheetPage } from './sheet/subject.ts';

/** Checks one case, draws the report as a PNG in the file `target`, and returns it. */
export async function drawCase(engine: Engine, asked: Case, locale: Locale, target: string): Promise<SideReport> {
  const explanation = await explainCase(engine, asked);
  const pages = explanation.pages > 1 ? await pagesOf(engine, asked) : [];
  await writeFile(target, drawSheet(explanation, asked, locale, pages));
  return explanation.report;
}

async function pagesOf(engine: Engine, { file }: Case): Promise<SheetPage[]> {
  const pages = await engine.listPages(await readFile(file));
  return Promise.all(
    pages.map(async ({ paper, thumbnail }) => ({
      proportions: paper ? paper.width / paper.height : 1,
      picture: thumbnail && (await loadImage(thumbnail)),
    })),
  );
}
