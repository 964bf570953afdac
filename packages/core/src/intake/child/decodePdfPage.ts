import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Edits } from '../../contract/edits.ts';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import { IntakeError, type PictureSize } from '../capture.ts';
import { endsEarly } from '../endsEarly.ts';
import type { DecodedPixels } from './decodeMessages.ts';
import { type PagePictures, pageScale } from './pageScale.ts';
import { type PlacedEdits, placeEdits } from './placeEdits.ts';

/** A scan of a document has one or two. */
const MAX_PAGES = 20;

/** Pixels of one picture inside a PDF: pdf.js takes up to 18 bytes for each of them while it decodes. */
const MAX_PAGE_PICTURE_PIXELS = 24_000_000;

// pdf.js takes its worker from here, loaded while the child waits; named by a variable because it has no types.
const WORKER_MODULE: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
Object.assign(globalThis, { pdfjsWorker: await import(WORKER_MODULE) });

const PDFJS_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/** A page with `edits` in place, at the scale at which it counts as the upright original. */
interface PlacedPage extends PlacedEdits {
  upright: PictureSize;
  /** px of the upright original per pt */
  scale: number;
}

/**
 * Draws a page of a PDF upright with `edits` applied, over white, at most `longSide` px. Scripts never run, and nothing
 * outside the file is opened. For one call per process. Throws `IntakeError` (`file.encrypted`, `file.too_many_pages`,
 * `file.too_many_pixels`, `file.unreadable`).
 */
export async function decodePdfPage(bytes: Uint8Array, edits: Edits, longSide: number): Promise<DecodedPixels> {
  const skipped = watchSkippedPictures();
  try {
    const document = await openDocument(bytes);
    if (edits.page > document.numPages) throw new IntakeError('file.unreadable', { reason: 'no_such_page' });
    const page = await document.getPage(edits.page);

    const guess = placePage(page, { pixels: 0, area: 0 }, edits, longSide);
    let canvas = await drawPage(page, guess);
    if (skipped.count > 0) throw new IntakeError('file.too_many_pixels', { limitPixels: MAX_PAGE_PICTURE_PIXELS });
    const placed = placePage(page, measurePictures(page, guess), edits, longSide);
    // Cheap the second time: the page keeps the pictures it has decoded.
    if (placed.width !== guess.width || placed.height !== guess.height) canvas = await drawPage(page, placed);
    whitenBeside(canvas, placed);

    const { width, height } = placed;
    const data = new Uint8Array(canvas.getContext('2d').getImageData(0, 0, width, height).data.buffer);
    return {
      image: { data, width, height },
      upright: placed.upright,
      toUpright: placed.toUpright,
      pages: document.numPages,
    };
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    throw new IntakeError('file.unreadable', { reason: endsEarly(bytes, 'application/pdf') ? 'truncated' : 'damaged' });
  }
}

async function openDocument(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const opening = getDocument({
    data: new Uint8Array(bytes),
    maxImageSize: MAX_PAGE_PICTURE_PIXELS,
    useSystemFonts: false,
    standardFontDataUrl: `${PDFJS_FOLDER}/standard_fonts/`,
    cMapUrl: `${PDFJS_FOLDER}/cmaps/`,
    wasmUrl: `${PDFJS_FOLDER}/wasm/`,
    iccUrl: `${PDFJS_FOLDER}/iccs/`,
    verbosity: VerbosityLevel.WARNINGS,
  });
  const document = await opening.promise.catch((error: Error) => {
    throw error.name === 'PasswordException' ? new IntakeError('file.encrypted') : error;
  });
  if (document.numPages < 1) throw new RangeError('expected at least one page but received none');
  if (document.numPages > MAX_PAGES) {
    throw new IntakeError('file.too_many_pages', { pages: document.numPages, limitPages: MAX_PAGES });
  }
  return document;
}

function placePage(page: PDFPageProxy, pictures: PagePictures, edits: Edits, longSide: number): PlacedPage {
  const size = page.getViewport({ scale: 1 });
  const scale = pageScale(size, pictures);
  const upright = {
    width: Math.max(1, Math.round(size.width * scale)),
    height: Math.max(1, Math.round(size.height * scale)),
  };
  return { ...placeEdits(upright, edits, longSide), upright, scale };
}

async function drawPage(page: PDFPageProxy, { width, height, toUpright, scale }: PlacedPage): Promise<Canvas> {
  const canvas = createCanvas(width, height);
  await page.render({
    canvas: canvas as never,
    viewport: page.getViewport({ scale }),
    transform: [...invertAffine(toUpright)],
    recordImages: true,
  }).promise;
  return canvas;
}

/**
 * What the pictures of a drawn page come to. Throws where one could not be decoded: a page with a hole must not pass
 * for an empty one.
 */
function measurePictures(page: PDFPageProxy, { width, height, toUpright, scale }: PlacedPage): PagePictures {
  let pixels = 0;
  for (const [id, picture] of page.objs as Iterable<[string, PictureSize | null]>) {
    if (picture === null && id.startsWith('img_')) throw new RangeError(`expected pixels for ${id} but received none`);
    if (picture?.width && picture.height) pixels += picture.width * picture.height;
  }
  // Six numbers a picture: three of its corners, in fractions of the canvas.
  const corners: ArrayLike<number> = page.imageCoordinates ?? [];
  let drawnArea = 0;
  for (let i = 0; i + 5 < corners.length; i += 6) {
    const [x0, y0, x1, y1, x2, y2] = Array.prototype.slice.call(corners, i, i + 6) as number[];
    drawnArea += Math.abs((x0! - x1!) * (y2! - y1!) - (x2! - x1!) * (y0! - y1!)) * width * height;
  }
  const [a, b] = toUpright;
  return { pixels, area: drawnArea * ((a * a + b * b) / (scale * scale)) };
}

/** Nothing shows beside the page, as nothing shows beside a photo. */
function whitenBeside(canvas: Canvas, { width, height, upright, toUpright }: PlacedPage): void {
  const context = canvas.getContext('2d');
  const fromUpright = invertAffine(toUpright);
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.beginPath();
  context.rect(0, 0, width, height);
  context.moveTo(...applyAffine(fromUpright, [0, 0]));
  context.lineTo(...applyAffine(fromUpright, [upright.width, 0]));
  context.lineTo(...applyAffine(fromUpright, [upright.width, upright.height]));
  context.lineTo(...applyAffine(fromUpright, [0, upright.height]));
  context.closePath();
  context.fillStyle = '#ffffff';
  context.fill('evenodd');
}

/** pdf.js leaves a picture above `maxImageSize` out and tells of it in a warning only. */
function watchSkippedPictures(): { count: number } {
  const skipped = { count: 0 };
  console.warn = (message: unknown) => {
    if (String(message).includes('Image exceeded maximum allowed size')) skipped.count += 1;
  };
  return skipped;
}
