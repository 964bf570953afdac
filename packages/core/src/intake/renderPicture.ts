import type { Edits } from '../contract/edits.ts';
import type { RenderedPage, RenderedPicture } from '../engine.ts';
import type { RgbaImage } from '../image/raster.ts';
import type { Decoder } from './openDecoder.ts';

/** Visually lossless for a reviewer, at a fifth of the size of a PNG. */
const JPEG_QUALITY = 88;

/**
 * A JPEG of a capture as `edits` make it, at most `longSide` px, for people to look at: encoded anew from its pixels,
 * so that it carries neither metadata nor a byte of the holder's file; and the size of the upright original. Throws as
 * `decoder.decode` does.
 */
export async function renderPicture(
  decoder: Decoder,
  bytes: Uint8Array,
  edits: Edits,
  longSide: number,
): Promise<RenderedPicture> {
  const { image, upright } = await decoder.decode(bytes, edits, longSide);
  return { jpeg: await jpegOf(image), upright };
}

/** The pages of a file with their thumbnails as JPEG. Throws as `decoder.listPages` does. */
export async function renderPages(decoder: Decoder, bytes: Uint8Array): Promise<RenderedPage[]> {
  const pages = await decoder.listPages(bytes);
  return Promise.all(
    pages.map(async ({ thumbnail, ...page }) => ({ ...page, thumbnail: thumbnail && (await jpegOf(thumbnail)) })),
  );
}

async function jpegOf({ data, width, height }: RgbaImage): Promise<Buffer> {
  // Loaded when needed: a worker that only checks does without the encoder, and 30 MB.
  const { default: sharp } = await import('sharp');
  const raw = { width, height, channels: 4 } as const;
  return sharp(data, { raw }).removeAlpha().jpeg({ quality: JPEG_QUALITY }).toBuffer();
}
