import { createCanvas, loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Edits, NO_EDITS } from '../../contract/edits.ts';
import type { Point } from '../../contract/geometry.ts';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import type { RgbaImage } from '../../image/raster.ts';
import type { CaptureMediaType } from '../capture.ts';
import { decodePicture } from './decodePicture.ts';

const LONG_SIDE_PX = 1000;
const LIMIT_MS = 20_000;

/** A grey picture with a red, a green and a blue mark in three corners, so that no turn or mirror looks like another. */
function marked(width: number, height: number) {
  const mark = (background: string) => ({
    create: { width: Math.round(width / 8), height: Math.round(height / 6), channels: 3 as const, background },
  });
  return sharp({ create: { width, height, channels: 3, background: '#999999' } }).composite([
    { input: mark('#ff0000'), gravity: 'northwest' },
    { input: mark('#00ff00'), gravity: 'northeast' },
    { input: mark('#0000ff'), gravity: 'southwest' },
  ]);
}

function decode(bytes: Uint8Array, edits: Partial<Edits> = {}, longSide = LONG_SIDE_PX, type?: CaptureMediaType) {
  return decodePicture(bytes, type ?? 'image/jpeg', { ...NO_EDITS, ...edits }, longSide);
}

function pixel({ data, width }: RgbaImage, x: number, y: number): number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / a.length;
}

describe('decodePicture', { timeout: LIMIT_MS }, () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands upright from EXIF orientation %i', async (orientation) => {
    const jpeg = await marked(160, 120).jpeg({ quality: 95 }).withMetadata({ orientation }).toBuffer();
    const { image, upright, toUpright } = await decode(jpeg);
    const expected = await sharp(jpeg).autoOrient().ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    expect([image.width, image.height]).toEqual([expected.info.width, expected.info.height]);
    expect(upright).toEqual({ width: image.width, height: image.height });
    expect(difference(image.data, expected.data)).toBe(0);
    expect(applyAffine(toUpright, [40, 30])).toEqual([40, 30]);
  });

  it.each([0, 90, 180, 270, 17, -33.5, 200])('turns by %d° and crops as the editor shows it', async (rotation) => {
    const crop = { x: 0.2, y: 0.1, width: 0.6, height: 0.7 };
    const png = await marked(320, 200).png().toBuffer();
    const { image } = await decode(png, { rotation, crop }, LONG_SIDE_PX, 'image/png');

    // As in the example of react-easy-crop: the picture drawn turned into its bounding box, then the crop cut out.
    const radians = (rotation * Math.PI) / 180;
    const boxWidth = Math.abs(Math.cos(radians) * 320) + Math.abs(Math.sin(radians) * 200);
    const boxHeight = Math.abs(Math.sin(radians) * 320) + Math.abs(Math.cos(radians) * 200);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, image.width, image.height);
    context.translate(boxWidth / 2 - Math.round(crop.x * boxWidth), boxHeight / 2 - Math.round(crop.y * boxHeight));
    context.rotate(radians);
    context.drawImage(await loadImage(png), -160, -100);
    expect(image.width).toBe(Math.round(crop.width * boxWidth));
    expect(image.height).toBe(Math.round(crop.height * boxHeight));
    expect(difference(image.data, context.getImageData(0, 0, image.width, image.height).data)).toBeLessThan(0.7);
  });

  it('keeps a mark in its place through orientation, turn, crop and shrinking', async () => {
    // Stored lying, orientation 6: the mark at (600, 100) of the upright picture lies at (100, 599) of the stored one.
    const stored = sharp({ create: { width: 800, height: 1200, channels: 3, background: '#ffffff' } }).composite([
      { input: { create: { width: 8, height: 8, channels: 3, background: '#000000' } }, left: 96, top: 596 },
    ]);
    const jpeg = await stored.jpeg({ quality: 95 }).withMetadata({ orientation: 6 }).toBuffer();
    const place: Point = [1200 - 600, 100];
    const edits = { rotation: 25, crop: { x: 0.1, y: 0.05, width: 0.8, height: 0.8 } };
    const { image, upright, toUpright } = await decode(jpeg, edits, 700);
    expect(upright).toEqual({ width: 1200, height: 800 });
    expect(Math.max(image.width, image.height)).toBe(700);
    const [x, y] = applyAffine(invertAffine(toUpright), place);
    expect(pixel(image, Math.floor(x), Math.floor(y))[0]).toBeLessThan(40);
    const sum = image.data.reduce((total, value, index) => (index % 4 === 0 ? total + (255 - value) : total), 0);
    const darkAround = sumDark(image, Math.round(x), Math.round(y), 6);
    expect(darkAround / sum).toBeGreaterThan(0.98);
  });

  it('shows white where the crop leaves the picture', async () => {
    const jpeg = await marked(200, 100).jpeg({ quality: 95 }).toBuffer();
    const { image } = await decode(jpeg, { crop: { x: 0.5, y: 0.5, width: 1, height: 1 } });
    expect(image).toMatchObject({ width: 200, height: 100 });
    expect(pixel(image, 150, 80)).toEqual([255, 255, 255, 255]);
    expect(pixel(image, 20, 20)).toEqual([0x99, 0x99, 0x99, 255]);
  });

  it('lays what is transparent over white', async () => {
    const half = { r: 255, g: 0, b: 0, alpha: 0.5 };
    const png = await sharp({ create: { width: 40, height: 40, channels: 4, background: half } })
      .png()
      .toBuffer();
    const { image } = await decode(png, {}, LONG_SIDE_PX, 'image/png');
    const [red, green, blue, alpha] = pixel(image, 20, 20);
    expect([red, alpha]).toEqual([255, 255]);
    expect(Math.abs(green! - 127)).toBeLessThanOrEqual(1);
    expect(blue).toBe(green);
  });

  it('reads CMYK, 16 bits, palettes and greys as the same colours', async () => {
    const colour = sharp({ create: { width: 64, height: 64, channels: 3, background: '#a07060' } });
    const grey = sharp({ create: { width: 64, height: 64, channels: 3, background: '#808080' } });
    const cmyk = await colour.clone().toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
    const deep = await colour.clone().toColourspace('rgb16').png().toBuffer();
    const palette = await colour.clone().png({ palette: true, colours: 4 }).toBuffer();
    const single = await grey.clone().toColourspace('b-w').png().toBuffer();
    expect((await sharp(cmyk).metadata()).space).toBe('cmyk');
    expect((await sharp(deep).metadata()).depth).toBe('ushort');
    expect((await sharp(single).metadata()).channels).toBe(1);
    for (const [file, type, expected] of [
      [cmyk, 'image/jpeg', [0xa0, 0x70, 0x60]],
      [deep, 'image/png', [0xa0, 0x70, 0x60]],
      [palette, 'image/png', [0xa0, 0x70, 0x60]],
      [single, 'image/png', [0x80, 0x80, 0x80]],
    ] as const) {
      const { image } = await decode(file, {}, LONG_SIDE_PX, type);
      expect(difference(pixel(image, 32, 32).slice(0, 3), expected)).toBeLessThan(6);
      expect(pixel(image, 32, 32)[3]).toBe(255);
    }
  });

  it('converts a colour profile to sRGB', async () => {
    const wide = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#30c040' } })
      .withIccProfile('p3')
      .png()
      .toBuffer();
    const stored = await sharp(wide, { ignoreIcc: true }).raw().toBuffer();
    const { image } = await decode(wide, {}, LONG_SIDE_PX, 'image/png');
    expect(stored[0]).toBeGreaterThan(0x50);
    expect(difference(pixel(image, 32, 32).slice(0, 3), [0x30, 0xc0, 0x40])).toBeLessThan(3);
  });

  it.each([0.3, 0.9, 0.999])('names a picture cut at %d of its length truncated', async (part) => {
    const grain = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const noise = sharp({ create: { width: 300, height: 300, channels: 3, background: '#808080', noise: grain } });
    const jpeg = await noise.clone().jpeg().toBuffer();
    const progressive = await noise.clone().jpeg({ progressive: true }).toBuffer();
    const png = await noise.clone().png().toBuffer();
    for (const [file, type] of [
      [jpeg, 'image/jpeg'],
      [progressive, 'image/jpeg'],
      [png, 'image/png'],
    ] as const) {
      const cut = file.subarray(0, Math.floor(file.length * part));
      await expect(decode(cut, {}, LONG_SIDE_PX, type)).rejects.toMatchObject({
        code: 'file.unreadable',
        evidence: { reason: 'truncated' },
      });
    }
  });

  it('names a picture that is whole but wrong damaged', async () => {
    const png = await marked(300, 300).png().toBuffer();
    png.fill(0, 60, 90);
    await expect(decode(png, {}, LONG_SIDE_PX, 'image/png')).rejects.toMatchObject({
      code: 'file.unreadable',
      evidence: { reason: 'damaged' },
    });
  });

  it('forgives stray bytes behind the picture', async () => {
    const jpeg = Buffer.concat([await marked(100, 100).jpeg().toBuffer(), Buffer.alloc(500, 0x41)]);
    expect((await decode(jpeg)).image).toMatchObject({ width: 100, height: 100 });
  });
});

function sumDark({ data, width, height }: RgbaImage, centreX: number, centreY: number, reach: number): number {
  let sum = 0;
  for (let y = Math.max(0, centreY - reach); y <= Math.min(height - 1, centreY + reach); y++) {
    for (let x = Math.max(0, centreX - reach); x <= Math.min(width - 1, centreX + reach); x++) {
      sum += 255 - data[(y * width + x) * 4]!;
    }
  }
  return sum;
}
