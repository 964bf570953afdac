import type { PictureSize } from './capture.ts';

const IHDR_LENGTH_BYTES = 13;
const IHDR = 0x49484452;

/**
 * Size of the picture that a PNG's first chunk announces, before any decoding; null where that chunk is not IHDR.
 * Source: PNG specification (W3C, third edition) §11.2.1.
 */
export function readPngHeader(bytes: Uint8Array): PictureSize | null {
  if (bytes.length < 24) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(8) !== IHDR_LENGTH_BYTES || view.getUint32(12) !== IHDR) return null;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
