import { type Canvas, createCanvas, type SKRSContext2D } from '@napi-rs/canvas';
import type { ExplainedPicture } from '@rectoverso/core/node';
import type { Frame } from './shapes.ts';

type Pixels = ExplainedPicture['image'];

/** Draws pixels into a frame, at whatever size it has. */
export function drawPixels(context: SKRSContext2D, image: Pixels, { x, y, width, height }: Frame): void {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvasOf(image), x, y, width, height);
}

/** Pixels as something that a part can be drawn of. */
export function canvasOf({ data, width, height }: Pixels): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const pixels = context.createImageData(width, height);
  pixels.data.set(data);
  context.putImageData(pixels, 0, 0);
  return canvas;
}
