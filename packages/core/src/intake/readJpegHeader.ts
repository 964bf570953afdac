import type { PictureSize } from './capture.ts';

/** Bytes of segments and stray bytes to walk before the frame; APPn segments with previews and profiles fit. */
const MAX_HEADER_BYTES = 4 * 1024 * 1024;

const FILL = 0xff;
const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;

/**
 * Size of the picture that a JPEG's frame header announces, before any decoding; null where no frame is announced
 * ahead of the first scan. Bytes between segments are skipped, as decoders do.
 * Source: ITU-T T.81 §B.1.1.2 (markers) and §B.2.2 (frame header).
 */
export function readJpegHeader(bytes: Uint8Array): PictureSize | null {
  const end = Math.min(bytes.length, MAX_HEADER_BYTES);
  let position = 2;
  while (position + 9 <= end) {
    const marker = bytes[position + 1]!;
    if (bytes[position] !== FILL || marker === FILL || marker === 0) {
      position += 1;
    } else if (marker === START_OF_SCAN || marker === END_OF_IMAGE) {
      return null;
    } else if (isStandalone(marker)) {
      position += 2;
    } else if (isFrame(marker)) {
      return { height: readUint16(bytes, position + 5), width: readUint16(bytes, position + 7) };
    } else {
      position += 2 + Math.max(2, readUint16(bytes, position + 2));
    }
  }
  return null;
}

/** TEM, RSTn and SOI carry no length. */
function isStandalone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

/** SOF0 to SOF15, among which DHT, JPG and DAC have other meanings. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readUint16(bytes: Uint8Array, position: number): number {
  return bytes[position]! * 256 + bytes[position + 1]!;
}
