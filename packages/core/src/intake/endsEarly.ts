import type { CaptureMediaType } from './capture.ts';

/** Where a PDF's last mark is looked for: within this many bytes of the end (ISO 32000-1, annex H, note 18). */
const PDF_TAIL_BYTES = 1024;

/**
 * True where the end mark of the format is missing, as when a transfer was cut: tells a truncated file from one
 * damaged inside. Meant for files that did not decode; a missing mark alone refuses nothing.
 */
export function endsEarly(bytes: Uint8Array, mediaType: CaptureMediaType): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (mediaType) {
    case 'image/jpeg': {
      // Previews inside APPn segments have ends of their own: only one after the scans begin counts.
      const scan = file.lastIndexOf(Buffer.of(0xff, 0xda));
      return scan < 0 || file.indexOf(Buffer.of(0xff, 0xd9), scan) < 0;
    }
    case 'image/png':
      return file.lastIndexOf('IEND') < 0;
    case 'application/pdf':
      return file.subarray(-PDF_TAIL_BYTES).indexOf('%%EOF') < 0;
  }
}
