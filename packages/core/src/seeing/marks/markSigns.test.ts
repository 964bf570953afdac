import { readFile } from 'node:fs/promises';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { contextOfPicture } from '../../checks/contextOfPicture.ts';
import type { Corners } from '../../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../../documents/registry.ts';
import { straightCard } from '../straightCard.ts';
import { markSigns } from './markSigns.ts';

/** The marks seen on a specimen in its reading direction, or turned by half. */
async function seen(name: FixtureName, kind: keyof typeof DOCUMENT_TYPES, upsideDown = false): Promise<string[]> {
  const { file, corners } = fixtures[name];
  const { data, info } = await sharp(await readFile(file))
    .autoOrient()
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { capture } = contextOfPicture({ data, width: info.width, height: info.height });
  const [a, b, c, d] = corners!;
  const turned: Corners = upsideDown ? [c, d, a, b] : [a, b, c, d];
  const type = DOCUMENT_TYPES[kind];
  return markSigns(straightCard(capture, turned, type.size), type).map(({ side, sign }) => `${side} ${sign}`);
}

describe('markSigns', { timeout: 30_000 }, () => {
  it.each([
    ['cni2021RectoScan', 'cni-2021', ['recto flag', 'recto portrait']],
    ['cni2021RectoPhoto', 'cni-2021', ['recto flag', 'recto portrait']],
    ['cni2021VersoScan', 'cni-2021', ['verso data_matrix']],
    ['cni2021VersoPhoto', 'cni-2021', ['verso data_matrix']],
    ['cni1988RectoPhoto', 'cni-1988', ['recto portrait']],
    ['cni1988VersoPhoto', 'cni-1988', []],
    ['passportScan', 'passport-fra', ['recto portrait']],
    ['foreignCard', 'cni-2021', []],
  ] as const)('%s', async (name, kind, marks) => expect(await seen(name, kind)).toEqual(marks));

  it('sees none where the card lies upside down', async () => {
    expect(await seen('cni2021RectoScan', 'cni-2021', true)).toEqual([]);
    expect(await seen('cni2021VersoScan', 'cni-2021', true)).toEqual([]);
  });
});
