import type { Edits } from '../../contract/edits.ts';
import { IntakeError } from '../capture.ts';
import type { DecodedPixels } from './decodeMessages.ts';
import { drawPage, pixelsOf } from './drawPage.ts';
import { measurePictures } from './measurePictures.ts';
import { MAX_PAGE_PICTURE_PIXELS, watchSkippedPictures, withPdf } from './openPdf.ts';
import { NO_PICTURES } from './pageScale.ts';
import { placePage } from './placePage.ts';

/**
 * Draws a page of a PDF upright with `edits` applied, over white, at most `longSide` px. For one call per process.
 * Throws `IntakeError` (`file.encrypted`, `file.too_many_pages`, `file.too_many_pixels`, `file.unreadable`).
 */
export async function decodePdfPage(bytes: Uint8Array, edits: Edits, longSide: number): Promise<DecodedPixels> {
  const skipped = watchSkippedPictures();
  return withPdf(bytes, async (document) => {
    if (edits.page > document.numPages) throw new IntakeError('file.unreadable', { reason: 'no_such_page' });
    const page = await document.getPage(edits.page);

    const guess = placePage(page, NO_PICTURES, edits, longSide);
    let canvas = await drawPage(page, guess);
    if (skipped.count > 0) throw new IntakeError('file.too_many_pixels', { limitPixels: MAX_PAGE_PICTURE_PIXELS });
    const placed = placePage(page, measurePictures(page, guess), edits, longSide);
    // Cheap the second time: the page keeps the pictures it has decoded.
    if (placed.width !== guess.width || placed.height !== guess.height) canvas = await drawPage(page, placed);

    const { width, height, upright, toUpright } = placed;
    return { image: { data: pixelsOf(canvas), width, height }, upright, toUpright, pages: document.numPages };
  });
}
