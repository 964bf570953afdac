import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SideInput } from '@rectoverso/core/node';
import { inventRecipes } from '../../../fixtures/generator/inventRecipes.ts';
import { makePicture } from '../../../fixtures/generator/makePicture.ts';
import type { Recipe } from '../../../fixtures/generator/recipe.ts';
import type { Truth } from '../../../fixtures/generator/truth.ts';

/** What must be done for a side: its zone says most of it, or its print must be read. */
export const GROUPS = ['MRZ shown', 'print read'] as const;
export type Group = (typeof GROUPS)[number];

export interface LargePhoto {
  name: string;
  group: Group;
  file: string;
  input: Omit<SideInput, 'bytes'>;
}

/** Widths of the documents, mm; a photo 4000 px wide in which they fill 71 % of it has 12 MP. */
const WIDTH_MM: Partial<Record<Recipe['subject'], number>> = { 'cni-1988': 105, 'cni-2021': 85.6, 'passport-fra': 125 };
const DOCUMENT_PX = 0.71 * 4000;
/** Of the pictures invented, about one in nine is a photo of the rarer group. */
const INVENTED_FOR_EACH = 12;

/**
 * Photos of 9 to 15 MP as phones make them, `count` of each group, with every defect but that of being small; drawn
 * into `folder` unless they lie there.
 */
export async function largePhotos(folder: string, count: number, seed: string): Promise<LargePhoto[]> {
  const list = join(folder, 'truth.jsonl');
  if (!existsSync(list)) await draw(folder, recipesFor(count, seed), list);
  const lines = (await readFile(list, 'utf8')).trim().split('\n');
  const photos = lines.map((line) => photoOf(folder, JSON.parse(line) as Truth));
  return GROUPS.flatMap((group) => photos.filter((photo) => photo.group === group).slice(0, count));
}

function recipesFor(count: number, seed: string): Recipe[] {
  const large = inventRecipes(INVENTED_FOR_EACH * count, seed).flatMap((recipe): Recipe[] => {
    const width = WIDTH_MM[recipe.subject];
    const small = recipe.defects?.some(({ name }) => name === 'lowResolution');
    if (recipe.rendering !== 'photo' || width === undefined || small) return [];
    return [{ ...recipe, pixelsPerMm: DOCUMENT_PX / width }];
  });
  return GROUPS.flatMap((group) =>
    large.filter((recipe) => groupOf(recipe.subject, recipe.side) === group).slice(0, count),
  );
}

function groupOf(kind: string | null, side: string | null): Group {
  const showsZone = kind === 'passport-fra' || (kind === 'cni-1988') === (side === 'recto');
  return showsZone ? 'MRZ shown' : 'print read';
}

async function draw(folder: string, recipes: readonly Recipe[], list: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const truths: Truth[] = [];
  for (const recipe of recipes) {
    const { bytes, truth } = await makePicture(recipe);
    await writeFile(join(folder, truth.file), bytes);
    truths.push(truth);
  }
  await writeFile(list, truths.map((truth) => `${JSON.stringify(truth)}\n`).join(''));
}

function photoOf(folder: string, { name, file, kind, side, declared, today }: Truth): LargePhoto {
  return { name, group: groupOf(kind, side), file: join(folder, file), input: { declared, today } };
}
