import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { RgbaImage } from '../image/raster.ts';
import { readMrz } from './readMrz.ts';

/** Defects under which a reader may give up. */
const UNREADABLE = ['blurred', 'shaken', 'smeared', 'glare', 'cutOff', 'wornMrz', 'lowResolution'];
/** A reader this sure must be right. */
const SURE = 0.9;

const pictures = Object.values(fixtures).filter(({ mediaType }) => mediaType !== 'application/pdf');
const isHard = ({ defects }: (typeof pictures)[number]): boolean =>
  defects.some(({ name, strength }) => strength === 'strong' && UNREADABLE.includes(name));

async function pixels(name: FixtureName): Promise<RgbaImage> {
  const image = sharp(fixtures[name].file).autoOrient().ensureAlpha();
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

function names(chosen: typeof pictures): FixtureName[] {
  return chosen.map(({ name }) => name as FixtureName);
}

describe('readMrz', { timeout: 30_000 }, () => {
  it.each(names(pictures.filter((picture) => picture.mrz && !isHard(picture))))(
    'reads %s to the letter',
    async (name) => {
      const { mrz, mrzFormat, fields } = fixtures[name];
      const found = await readMrz(await pixels(name));
      expect(found?.reading).toEqual({ format: mrzFormat, lines: mrz, repairs: [] });
      expect(found?.failedCheckDigits).toEqual([]);
      for (const field of ['surname', 'birthDate', 'documentNumber'] as const) {
        if (fields[field]) expect(found?.fields[field]).toBe(fields[field]);
      }
    },
  );

  it.each(names(pictures.filter(({ mrz }) => !mrz)))('finds no zone in %s', async (name) => {
    expect(await readMrz(await pixels(name))).toBeNull();
  });

  it.each(names(pictures.filter((picture) => picture.mrz && isHard(picture))))(
    'is never sure of a wrong reading of %s',
    async (name) => {
      const found = await readMrz(await pixels(name));
      const isRight = JSON.stringify(found?.reading?.lines) === JSON.stringify(fixtures[name].mrz);
      expect(isRight ? 0 : (found?.confidence ?? 0)).toBeLessThan(SURE);
    },
  );

  it('tells a zone that glare has broken from no zone', async () => {
    expect(await readMrz(await pixels('cni2021VersoGlare'))).toMatchObject({ reading: null });
  });
});
