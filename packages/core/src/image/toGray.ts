import type { GrayImage, RgbaImage } from './raster.ts';

/** The luma of every pixel (ITU-R BT.601: 0.299 R + 0.587 G + 0.114 B), the brightness that text is read by. */
export function toGray(image: RgbaImage): GrayImage {
  const { data, width, height } = image;
  const gray = new Uint8Array(width * height);
  for (let pixel = 0, byte = 0; pixel < gray.length; pixel++, byte += 4) {
    gray[pixel] = (77 * data[byte]! + 150 * data[byte + 1]! + 29 * data[byte + 2]! + 128) >> 8;
  }
  return { data: gray, width, height };
}
