import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { NO_EDITS } from '../../contract/edits.ts';
import type { RgbaImage } from '../../image/raster.ts';
import type { ListedPage } from './decodeMessages.ts';
import { drawPage, pixelsOf } from './drawPage.ts';
import { measurePictures } from './measurePictures.ts';
import { watchSkippedPictures, withPdf } from './openPdf.ts';
import { NO_PICTURES } from './pageScale.ts';
import { placePage } from './placePage.ts';

/** Pages not begun by then have no thumbnail, so that a long file is listed in time. ms */
const DRAWING_LIMIT_MS = 8000;

/**
 * Every page of a PDF, with a thumbnail of at most `longSide` px. A page that cannot be drawn is listed without. For one
 * call per process. Throws `IntakeError` (`file.encrypted`, `file.too_many_pages`, `file.unreadable`).
 */
export async function listPdfPages(bytes: Uint8Array, longSide: number): Promise<ListedPage[]> {
  const skipped = watchSkippedPictures();
  const end = performance.now() + DRAWING_LIMIT_MS;
  return withPdf(bytes, async (document) => {
    const pages: ListedPage[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const before = skipped.count;
      const drawn = performance.now() < end ? await drawnSmall(page, longSide).catch(() => null) : null;
      // A picture that is too large was left out: what is drawn without it is not the page.
      pages.push(describe(page, skipped.count > before ? null : drawn));
      page.cleanup();
    }
    return pages;
  });
}

interface Drawn {
  thumbnail: RgbaImage;
  pictures: ReturnType<typeof measurePictures>;
}

async function drawnSmall(page: PDFPageProxy, longSide: number): Promise<Drawn> {
  const placed = placePage(page, NO_PICTURES, NO_EDITS, longSide);
  const { width, height } = placed;
  const data = pixelsOf(await drawPage(page, placed));
  return { thumbnail: { data, width, height }, pictures: measurePictures(page, placed) };
}

function describe(page: PDFPageProxy, drawn: Drawn | null): ListedPage {
  const pictures = drawn?.pictures ?? NO_PICTURES;
  const { width, height } = page.getViewport({ scale: 1 });
  return {
    upright: placePage(page, pictures, NO_EDITS, 1).upright,
    paper: { width, height },
    rotation: ((page.rotate % 360) + 360) % 360,
    isScan: pictures.scan !== null,
    thumbnail: drawn?.thumbnail ?? null,
  };
}
