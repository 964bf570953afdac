import type { GrayImage, RgbaImage } from '../image/raster.ts';

/**
 * The picture as a binary PGM (netpbm P5): a header of a few bytes and the pixels as they are, which tesseract takes
 * without decoding. Colour is reduced to luma (ITU-R BT.601), as tesseract would do.
 */
export function textImage(image: GrayImage | RgbaImage): Buffer {
  const { data, width, height } = image;
  const pixels = width * height;
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  const pgm = Buffer.allocUnsafe(header.length + pixels);
  header.copy(pgm);
  if (data.length === pixels) {
    pgm.set(data, header.length);
    return pgm;
  }
  for (let i = 0; i < pixels; i++) {
    const at = i * 4;
    pgm[header.length + i] = (data[at]! * 77 + data[at + 1]! * 150 + data[at + 2]! * 29) >> 8;
  }
  return pgm;
}
