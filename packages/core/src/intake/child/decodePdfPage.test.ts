import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type Edits, NO_EDITS } from '../../contract/edits.ts';
import type { Point } from '../../contract/geometry.ts';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import type { RgbaImage } from '../../image/raster.ts';
import { handmadePdf, onePagePdf, scannedPdf } from '../handmadePdf.ts';
import { decodePdfPage } from './decodePdfPage.ts';

const LONG_SIDE_PX = 2600;
const LIMIT_MS = 20_000;

/** A page of 200 × 100 pt with a red square of 20 pt at its top left and a blue one at its bottom right. */
function squares(page = ''): Buffer {
  const contents = '1 0 0 rg 0 80 20 20 re f 0 0 1 rg 180 0 20 20 re f';
  return onePagePdf(`/MediaBox[0 0 200 100]${page}`, contents);
}

function decode(bytes: Uint8Array, edits: Partial<Edits> = {}, longSide = LONG_SIDE_PX) {
  return decodePdfPage(bytes, { ...NO_EDITS, ...edits }, longSide);
}

function colour({ data, width }: RgbaImage, [x, y]: Point): string {
  const [red, green, blue, alpha] = data.subarray((Math.floor(y) * width + Math.floor(x)) * 4);
  expect(alpha).toBe(255);
  return [red, green, blue].map((value) => (value! > 200 ? '1' : value! < 60 ? '0' : '?')).join('');
}

const RED = '100';
const BLUE = '001';
const WHITE = '111';

/** A scan with a black square, in px from `left`, `top`, on light grey. */
async function scan(width: number, height: number, left: number, top: number): Promise<Buffer> {
  const square = { create: { width: 60, height: 60, channels: 3 as const, background: '#000000' } };
  return sharp({ create: { width, height, channels: 3, background: '#dddddd' } })
    .composite([{ input: square, left, top }])
    .jpeg({ quality: 92 })
    .toBuffer();
}

describe('decodePdfPage', { timeout: LIMIT_MS }, () => {
  it('draws a page of lines at 300 dpi', async () => {
    const { image, upright, pages } = await decode(squares());
    expect(upright).toEqual({ width: 833, height: 417 });
    expect(image).toMatchObject(upright);
    expect(pages).toBe(1);
    expect(colour(image, [40, 40])).toBe(RED);
    expect(colour(image, [800, 400])).toBe(BLUE);
    expect(colour(image, [400, 200])).toBe(WHITE);
  });

  it.each([
    [90, [376, 40], [40, 800]],
    [180, [800, 376], [40, 40]],
    [270, [40, 800], [376, 40]],
  ] as const)('honours /Rotate %i', async (rotate, red, blue) => {
    const { image } = await decode(squares(`/Rotate ${rotate}`));
    expect(image.width > image.height).toBe(rotate === 180);
    expect(colour(image, [...red])).toBe(RED);
    expect(colour(image, [...blue])).toBe(BLUE);
  });

  it('turns and crops like a picture, white beside the page', async () => {
    const edits = { rotation: 30, crop: { x: 0, y: 0, width: 1, height: 0.9 } };
    const { image, upright, toUpright } = await decode(squares(), edits, 600);
    expect(image.width).toBe(600);
    const fromUpright = invertAffine(toUpright);
    expect(colour(image, applyAffine(fromUpright, [40, 40]))).toBe(RED);
    expect(colour(image, [5, 5])).toBe(WHITE);
    expect(upright).toEqual({ width: 833, height: 417 });
  });

  it('shows nothing of what lies beside the page', async () => {
    const pdf = onePagePdf('/MediaBox[0 0 100 100]', '1 0 0 rg -500 -500 1000 1000 re f');
    const { image } = await decode(pdf, { rotation: 45 });
    expect(colour(image, [image.width / 2, image.height / 2])).toBe(RED);
    expect(colour(image, [10, 10])).toBe(WHITE);
    expect(colour(image, [image.width - 10, image.height - 10])).toBe(WHITE);
  });

  it('gives a scan the resolution it was scanned at, and traces its pixels', async () => {
    const pdf = scannedPdf(await scan(1240, 1754, 1000, 300), [1240, 1754], [595.2, 841.92]);
    const { image, upright, toUpright } = await decode(pdf);
    expect(Math.abs(upright.width - 1240)).toBeLessThanOrEqual(2);
    expect(Math.abs(upright.height - 1754)).toBeLessThanOrEqual(2);
    expect(image).toMatchObject(upright);
    expect(colour(image, applyAffine(invertAffine(toUpright), [1030, 330]))).toBe('000');
  });

  it.each([0, 90])('gives a scan that is all of its page pixel for pixel, turned by %i', async (rotate) => {
    const [width, height] = [300, 200];
    const stripes = Buffer.from(Array.from({ length: width * height }, (_, at) => (at % 2 === 0 ? 40 : 215)));
    const jpeg = await sharp(stripes, { raw: { width, height, channels: 1 } })
      .toColourspace('srgb')
      .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
      .toBuffer();
    // No scanner's page has exactly the proportions of its picture.
    const { image } = await decode(scannedPdf(jpeg, [width, height], [145.2, 96], `/Rotate ${rotate}`));
    expect(image).toMatchObject(rotate === 0 ? { width, height } : { width: height, height: width });
    const level = (x: number, y: number) => image.data[(y * image.width + x) * 4]!;
    for (let at = 0; at < width; at++) {
      expect(Math.abs((rotate === 0 ? level(at, 100) : level(100, at)) - (at % 2 === 0 ? 40 : 215))).toBeLessThan(8);
    }
  });

  it('draws a fine scan at the working scale, and its crop at the scale of the scan', async () => {
    const pdf = scannedPdf(await scan(2480, 3508, 2000, 600), [2480, 3508], [595.2, 841.92]);
    const whole = await decode(pdf, {}, 1000);
    expect(whole.image.height).toBe(1000);
    expect(Math.abs(whole.upright.height - 3508)).toBeLessThanOrEqual(4);
    const crop = await decode(pdf, { crop: { x: 0.75, y: 0.1, width: 0.2, height: 0.2 } }, 1000);
    expect(crop.upright).toEqual(whole.upright);
    expect(Math.abs(crop.image.height - 702)).toBeLessThanOrEqual(2);
    const square = applyAffine(invertAffine(crop.toUpright), [2030, 630]);
    expect(colour(crop.image, square)).toBe('000');
  });

  it('answers the page asked for, and says where there is none', async () => {
    const box = '/MediaBox[0 0 72 72]';
    const pdf = handmadePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
      `<</Type/Page/Parent 2 0 R${box}>>`,
      `<</Type/Page/Parent 2 0 R${box}/Contents 5 0 R>>`,
      { entries: '', stream: Buffer.from('0 0 1 rg 0 0 72 72 re f') },
    ]);
    const second = await decode(pdf, { page: 2 });
    expect(second.pages).toBe(2);
    expect(colour(second.image, [100, 100])).toBe(BLUE);
    await expect(decode(pdf, { page: 3 })).rejects.toMatchObject({
      code: 'file.unreadable',
      evidence: { reason: 'no_such_page' },
    });
  });

  it('refuses a page whose picture cannot be decoded rather than show it empty', async () => {
    const pdf = scannedPdf(Buffer.from('no picture at all'), [400, 400], [200, 200]);
    await expect(decode(pdf)).rejects.toMatchObject({ code: 'file.unreadable', evidence: { reason: 'damaged' } });
  });

  it('refuses a picture too large to decode within the memory of a child', async () => {
    const pdf = scannedPdf(await scan(80, 80, 0, 0), [8000, 6000], [595, 842]);
    await expect(decode(pdf)).rejects.toMatchObject({
      code: 'file.too_many_pixels',
      evidence: { limitPixels: 24_000_000 },
    });
  });

  it('reads text in the standard fonts', async () => {
    const pdf = onePagePdf('/MediaBox[0 0 100 40]/Resources<</Font<</F 5 0 R>>>>', 'BT /F 30 Tf 5 8 Td (MMMM) Tj ET', [
      '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ]);
    const { image } = await decode(pdf);
    const dark = image.data.filter((value, index) => index % 4 === 0 && value < 100).length;
    expect(dark / (image.width * image.height)).toBeGreaterThan(0.1);
  });
});
