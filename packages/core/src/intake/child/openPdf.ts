import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, type PDFDocumentProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { IntakeError, MAX_PAGES } from '../capture.ts';
import { endsEarly } from '../endsEarly.ts';

/** Pixels of one picture inside a PDF: pdf.js takes up to 18 bytes for each of them while it decodes. */
export const MAX_PAGE_PICTURE_PIXELS = 24_000_000;

// pdf.js takes its worker from here; named by a variable because it has no types.
const WORKER_MODULE: string = 'pdfjs-dist/legacy/build/pdf.worker.mjs';
Object.assign(globalThis, { pdfjsWorker: await import(WORKER_MODULE) });

const PDFJS_FOLDER = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * Opens a PDF and gives what `use` makes of it. Scripts never run, and nothing outside the file is opened. For one call
 * per process. Throws `IntakeError` (`file.encrypted`, `file.too_many_pages`, `file.unreadable`, and what `use` throws).
 */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  try {
    return await use(await openDocument(bytes));
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

/** pdf.js leaves a picture above `maxImageSize` out and tells of it in a warning only. */
export function watchSkippedPictures(): { count: number } {
  const skipped = { count: 0 };
  console.warn = (message: unknown) => {
    if (String(message).includes('Image exceeded maximum allowed size')) skipped.count += 1;
  };
  return skipped;
}
