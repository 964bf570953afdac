import { describe, expect, it } from 'vitest';
import { refuseFiles } from './refuseFiles.ts';

const JPEG = [0xff, 0xd8, 0xff, 0xe1];
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const file = (bytes: number[] | string, name = 'photo.jpg') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);

describe('refuseFiles', () => {
  it.each([
    ['jpeg', file(JPEG)],
    ['png', file(PNG)],
    ['pdf', file('%PDF-1.7\n')],
    ['pdf', file(`${'\n'.repeat(1000)}%PDF-1.4`)],
    ['jpeg', file(JPEG, 'named.pdf')],
  ] as const)('takes a %s by its first bytes, whatever its name', async (type, one) => {
    expect(await refuseFiles([one])).toEqual({ file: one, type });
  });

  it.each([
    ['a HEIC photo', file('\0\0\0\x18ftypheic', 'IMG_0001.jpg')],
    ['a GIF', file('GIF89a')],
    ['a web page', file('<!doctype html>', 'carte.pdf')],
    ['a PDF header too far in', file(`${'\n'.repeat(1100)}%PDF-1.4`)],
    ['half a PNG signature', file(PNG.slice(0, 4))],
  ])('refuses %s', async (_, one) => {
    expect(await refuseFiles([one])).toEqual({ refusal: 'file.unsupported_type' });
  });

  it('refuses what cannot be one usable file', async () => {
    expect(await refuseFiles([])).toEqual({ refusal: 'request.no_file' });
    expect(await refuseFiles([file(JPEG), file(JPEG)])).toEqual({ refusal: 'request.several_files' });
    expect(await refuseFiles([file([])])).toEqual({ refusal: 'file.empty' });
    const heavy = new Uint8Array(21 * 1024 * 1024);
    heavy.set(JPEG);
    expect(await refuseFiles([new File([heavy], 'photo.jpg')])).toEqual({ refusal: 'file.too_large' });
  });
});
