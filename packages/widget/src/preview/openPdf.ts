import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import type { Picture, Preview } from './preview.ts';

/** Long side of a rendered page, px: sharp on a phone's screen, light in its memory. */
const PAGE_LONG_SIDE_PX = 1600;
/** A PDF can keep a reader busy for ever, and no option of pdf.js stops it: its worker is ended instead, ms. */
const OPENING_LIMIT_MS = 10_000;

/** Opens a PDF in a worker of its own. Rejects where it is encrypted, damaged or too slow. */
export async function openPdf(file: File): Promise<Preview> {
  const port = new Worker(workerUrl, { type: 'module' });
  const worker = PDFWorker.create({ port });
  const addresses = new Set<string>();
  const close = () => {
    worker.destroy();
    port.terminate();
    for (const address of addresses) URL.revokeObjectURL(address);
  };
  try {
    const document = await within(
      OPENING_LIMIT_MS,
      getDocument({
        data: await file.arrayBuffer(),
        worker,
        // Glyphs are drawn as paths and no WebAssembly is compiled: both would need room in the page's CSP.
        disableFontFace: true,
        useWasm: false,
        isOffscreenCanvasSupported: false,
        verbosity: 0,
      }).promise,
    );
    const rendered = new Map<number, Promise<Picture>>();
    return {
      pages: document.numPages,
      picture(page) {
        const known = rendered.get(page) ?? within(OPENING_LIMIT_MS, renderPage(document, page, addresses));
        rendered.set(page, known);
        return known;
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}

async function renderPage(document: PDFDocumentProxy, number: number, addresses: Set<string>): Promise<Picture> {
  const page = await document.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: PAGE_LONG_SIDE_PX / Math.max(width, height) });
  const canvas = globalThis.document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  await page.render({ canvas, viewport, background: '#ffffff' }).promise;
  if (isBlank(canvas)) throw new Error('The page shows nothing: it holds a picture of a type not drawn here');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9));
  if (!blob) throw new Error('The page could not be made a picture');
  const url = URL.createObjectURL(blob);
  addresses.add(url);
  return { url, width: canvas.width, height: canvas.height };
}

/** A white page would be taken for what will be sent, so it is not shown. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext('2d');
  if (!context) return true;
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return data.every((value) => value === 255);
}

function within<Value>(limitMs: number, promise: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The PDF took too long to open')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
