import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { RgbaImage } from '@rectoverso/mrz-reader';
import sharp, { type Sharp } from 'sharp';

/** A decoded picture, upright, in rows from the top left, 4 bytes a pixel. */
export interface Picture extends RgbaImage {
  name: string;
  data: Uint8Array;
}

export async function loadPicture(file: string): Promise<Picture> {
  return decodePicture(basename(file), await readFile(file));
}

/** Decodes the bytes of a picture file, turned as its EXIF asks. */
export async function decodePicture(name: string, bytes: Buffer): Promise<Picture> {
  const upright = sharp(bytes).autoOrient().toColourspace('srgb').ensureAlpha();
  const { data, info } = await upright.raw().toBuffer({ resolveWithObject: true });
  return { name, data, width: info.width, height: info.height };
}

/** For sharp to work on. */
export function sharpOf({ data, width, height }: Picture): Sharp {
  return sharp(data, { raw: { width, height, channels: 4 } });
}
