import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { handmadePdf, onePagePdf, type PdfObject, scannedPdf } from '../handmadePdf.ts';
import { listPdfPages } from './listPdfPages.ts';

const LONG_SIDE_PX = 120;
const A4 = '/MediaBox[0 0 595 842]';

const scan = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#3366cc' } })
    .jpeg()
    .toBuffer();

describe('listPdfPages', { timeout: 20_000 }, () => {
  it('lists pages upright, each with its size and a thumbnail', async () => {
    const pdf = handmadePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
      `<</Type/Page/Parent 2 0 R${A4}/Contents 5 0 R>>`,
      `<</Type/Page/Parent 2 0 R${A4}/Rotate 90/Contents 5 0 R>>`,
      { entries: '', stream: Buffer.from('1 0 0 rg 0 742 100 100 re f') },
    ]);
    const [first, second] = await listPdfPages(pdf, LONG_SIDE_PX);
    expect(first).toMatchObject({
      paper: { width: 595, height: 842 },
      upright: { width: 2479, height: 3508 },
      rotation: 0,
      isScan: false,
      thumbnail: { height: LONG_SIDE_PX },
    });
    expect(second).toMatchObject({
      paper: { width: 842, height: 595 },
      rotation: 90,
      thumbnail: { width: LONG_SIDE_PX },
    });
    const { data, width } = second!.thumbnail!;
    const topRight = (3 * width + width - 4) * 4;
    expect([...data.subarray(topRight, topRight + 4)]).toEqual([255, 0, 0, 255]);
  });

  it('tells a page that is one scan, and counts in its pixels', async () => {
    const jpeg = await scan(1241, 1754);
    const [page] = await listPdfPages(scannedPdf(jpeg, [1241, 1754], [595.2, 841.92]), LONG_SIDE_PX);
    expect(page).toMatchObject({ isScan: true, upright: { width: 1241, height: 1754 } });
    const [turned] = await listPdfPages(scannedPdf(jpeg, [1241, 1754], [595.2, 841.92], '/Rotate 270'), LONG_SIDE_PX);
    expect(turned).toMatchObject({ isScan: true, rotation: 270, upright: { width: 1754, height: 1241 } });
  });

  it('does not take a picture among others, or one with the page around it, for the page', async () => {
    const jpeg = await scan(600, 400);
    const picture: PdfObject = {
      entries:
        '/Type/XObject/Subtype/Image/Width 600/Height 400/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
      stream: jpeg,
    };
    const resources = `${A4}/Resources<</XObject<</A 5 0 R/B 6 0 R>>>>`;
    const beside = onePagePdf(resources, 'q 500 0 0 333 40 400 cm /A Do Q', [picture, picture]);
    const two = onePagePdf(resources, 'q 595 0 0 421 0 421 cm /A Do Q q 595 0 0 421 0 0 cm /B Do Q', [
      picture,
      picture,
    ]);
    for (const pdf of [beside, two]) expect((await listPdfPages(pdf, LONG_SIDE_PX))[0]!.isScan).toBe(false);
  });

  it('lists a page that cannot be drawn without a thumbnail, and the others with theirs', async () => {
    const broken: PdfObject = {
      entries:
        '/Type/XObject/Subtype/Image/Width 600/Height 400/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
      stream: Buffer.from('no picture'),
    };
    const pdf = handmadePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>',
      `<</Type/Page/Parent 2 0 R${A4}/Contents 5 0 R/Resources<</XObject<</A 6 0 R>>>>>>`,
      `<</Type/Page/Parent 2 0 R${A4}>>`,
      { entries: '', stream: Buffer.from('q 595 0 0 842 0 0 cm /A Do Q') },
      broken,
    ]);
    const pages = await listPdfPages(pdf, LONG_SIDE_PX);
    expect(pages.map(({ thumbnail }) => thumbnail !== null)).toEqual([false, true]);
    expect(pages[0]).toMatchObject({ paper: { width: 595, height: 842 }, isScan: false });
  });

  it('refuses what decoding refuses', async () => {
    const kids = Array.from({ length: 21 }, (_, place) => `${place + 3} 0 R`).join(' ');
    const pages = Array.from({ length: 21 }, () => `<</Type/Page/Parent 2 0 R${A4}>>`);
    const many = handmadePdf(['<</Type/Catalog/Pages 2 0 R>>', `<</Type/Pages/Kids[${kids}]/Count 21>>`, ...pages]);
    await expect(listPdfPages(many, LONG_SIDE_PX)).rejects.toMatchObject({ code: 'file.too_many_pages' });
    await expect(listPdfPages(many.subarray(0, 40), LONG_SIDE_PX)).rejects.toMatchObject({ code: 'file.unreadable' });
  });
});
