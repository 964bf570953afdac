import type { GrayImage, RgbaImage } from '../raster.ts';

/** Luma (ITU-R BT.601) of a picture; a gray one is handed back as it is. */
export function toGray(image: GrayImage | RgbaImage): GrayImage {
  const { data, width, height } = image;
  const pixels = width * height;
  if (data.length === pixels) return { data: data as Uint8Array, width, height };
  const gray = new Uint8Array(pixels);
  for (let i = 0, at = 0; i < pixels; i++, at += 4) {
    gray[i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  }
  return { data: gray, width, height };
}
