import { readFile } from 'node:fs/promises';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { NO_EDITS } from '../contract/edits.ts';
import { captureHash, hashDistance, pictureHash } from './fingerprint.ts';

async function hashOf(name: FixtureName, change: (picture: Sharp) => Sharp = (same) => same): Promise<string> {
  const changed = await change(sharp(await readFile(fixtures[name].file))).toBuffer();
  const { data, info } = await sharp(changed).greyscale().raw().toBuffer({ resolveWithObject: true });
  return pictureHash({ data, width: info.width, height: info.height });
}

describe('pictureHash', () => {
  it('hardly changes with size, compression and light', async () => {
    const original = await hashOf('cni1988RectoScan');
    const again = await hashOf('cni1988RectoScan', (picture) =>
      picture.resize(700).linear(0.9, 5).jpeg({ quality: 40 }),
    );
    expect(hashDistance(original, again)).toBeLessThan(0.03);
  });

  it('tells recto from verso, and one person from another', async () => {
    const recto = await hashOf('cni1988RectoScan');
    expect(hashDistance(recto, await hashOf('cni1988VersoScan'))).toBeGreaterThan(0.2);
    expect(hashDistance(recto, await hashOf('cni1988RectoLongName'))).toBeGreaterThan(0.05);
  });
});

describe('captureHash', () => {
  it('is the same for the same bytes with the same edits only', () => {
    const bytes = new Uint8Array([1, 2, 3]);
    const cut = { ...NO_EDITS, rotation: 90 } as typeof NO_EDITS;
    expect(captureHash(bytes, NO_EDITS)).toBe(captureHash(new Uint8Array([1, 2, 3]), { ...NO_EDITS }));
    expect(captureHash(bytes, cut)).not.toBe(captureHash(bytes, NO_EDITS));
  });
});
