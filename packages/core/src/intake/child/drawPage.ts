import { type Canvas, createCanvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { applyAffine, invertAffine } from '../../image/affine.ts';
import { fromPoints, type PlacedPage } from './placePage.ts';

/** Draws a page over white as it was placed, and nothing that lies beside it. */
export async function drawPage(page: PDFPageProxy, placed: PlacedPage): Promise<Canvas> {
  const canvas = createCanvas(placed.width, placed.height);
  await page.render({
    canvas: canvas as never,
    viewport: page.getViewport({ scale: 1 }),
    transform: [...fromPoints(placed)],
    recordImages: true,
  }).promise;
  whitenBeside(canvas, placed);
  return canvas;
}

/** The pixels of a canvas, RGBA. */
export function pixelsOf(canvas: Canvas): Uint8Array {
  return new Uint8Array(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data.buffer);
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
