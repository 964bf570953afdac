import { fileTypeFromBuffer } from 'file-type';
import { type CaptureMediaType, IntakeError, MAX_PIXELS, type PictureSize } from './capture.ts';
import { nameMarkup } from './nameMarkup.ts';
import { readJpegHeader } from './readJpegHeader.ts';
import { readPngHeader } from './readPngHeader.ts';

/** A capture of 48 MP straight from a phone weighs up to 15 MiB. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Bytes shown to the type detector: all signatures lie within, and no nested archive can be unpacked beyond. */
const SIGNATURE_BYTES = 64 * 1024;

/** Readers accept this much before the header of a PDF (ISO 32000-1, annex H, note 13). */
const MAX_BYTES_BEFORE_PDF = 1024;

/** What a file is by its content. The size is what a picture's header announces, before its orientation is applied. */
export interface InspectedFile extends Partial<PictureSize> {
  mediaType: CaptureMediaType;
}

/**
 * Tells what a capture is from its first bytes, without decoding: cheap and safe in any process.
 *
 * Throws `IntakeError`: `file.unreadable` (reason `empty`), `file.too_large`, `file.unsupported_type` (evidence
 * `seen`, the media type it is) and `file.too_many_pixels`. A damaged file of a supported type passes: the decoder
 * answers for it.
 *
 * @example (await inspectFile(bytes)).mediaType // 'image/jpeg'
 */
export async function inspectFile(bytes: Uint8Array): Promise<InspectedFile> {
  if (bytes.length === 0) throw new IntakeError('file.unreadable', { reason: 'empty' });
  if (bytes.length > MAX_FILE_BYTES) {
    throw new IntakeError('file.too_large', { bytes: bytes.length, limitBytes: MAX_FILE_BYTES });
  }
  const seen = await seeMediaType(bytes);
  if (seen === 'application/pdf') return { mediaType: seen };
  if (seen !== 'image/jpeg' && seen !== 'image/png') throw new IntakeError('file.unsupported_type', { seen });

  const size = seen === 'image/jpeg' ? readJpegHeader(bytes) : readPngHeader(bytes);
  if (size === null) {
    const markup = nameMarkup(bytes);
    if (markup !== null) throw new IntakeError('file.unsupported_type', { seen: markup });
    return { mediaType: seen };
  }
  const pixels = size.width * size.height;
  if (pixels > MAX_PIXELS) throw new IntakeError('file.too_many_pixels', { pixels, limitPixels: MAX_PIXELS });
  return { mediaType: seen, ...size };
}

async function seeMediaType(bytes: Uint8Array): Promise<string> {
  const detected = (await fileTypeFromBuffer(bytes.subarray(0, SIGNATURE_BYTES)).catch(() => undefined))?.mime;
  // An animated PNG is a PNG whose first picture any decoder shows.
  if (detected === 'image/apng') return 'image/png';
  if (detected !== undefined && detected !== 'application/xml') return detected;
  const markup = nameMarkup(bytes);
  if (markup !== null) return markup;
  const start = Buffer.from(bytes.subarray(0, MAX_BYTES_BEFORE_PDF)).toString('latin1');
  return start.includes('%PDF-') ? 'application/pdf' : (detected ?? 'application/octet-stream');
}
