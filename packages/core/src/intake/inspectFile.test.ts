import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { IntakeError } from './capture.ts';
import { onePagePdf } from './handmadePdf.ts';
import { inspectFile, MAX_FILE_BYTES } from './inspectFile.ts';

const picture = sharp({ create: { width: 120, height: 80, channels: 3, background: '#336699' } });

async function refusal(bytes: Uint8Array | string): Promise<Pick<IntakeError, 'code' | 'evidence'>> {
  const file = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  return inspectFile(file).then(
    (inspected) => expect.fail(`expected a refusal but received ${inspected.mediaType}`),
    ({ code, evidence }: IntakeError) => ({ code, evidence }),
  );
}

/** The 33 bytes of a PNG up to its first chunk, which announces a size. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  header.writeUInt32BE(13, 8);
  header.write('IHDR', 12);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  return header;
}

/** A JPEG up to its frame header. */
function jpegHeader(width: number, height: number): Buffer {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xfe, 0, 4, 0x20, 0x20]), frame]);
}

describe('inspectFile', () => {
  it('names what it takes, with the size a picture announces', async () => {
    expect(await inspectFile(await picture.clone().jpeg().toBuffer())).toEqual({
      mediaType: 'image/jpeg',
      width: 120,
      height: 80,
    });
    expect(await inspectFile(await picture.clone().jpeg({ progressive: true }).toBuffer())).toMatchObject({
      width: 120,
    });
    expect(await inspectFile(await picture.clone().png().toBuffer())).toEqual({
      mediaType: 'image/png',
      width: 120,
      height: 80,
    });
    expect(await inspectFile(onePagePdf('/MediaBox[0 0 10 10]', ''))).toEqual({ mediaType: 'application/pdf' });
  });

  it('takes a PDF that some bytes of a scanner precede', async () => {
    const pdf = Buffer.concat([Buffer.from('\r\n\0\0scan\r\n'), onePagePdf('/MediaBox[0 0 10 10]', '')]);
    expect(await inspectFile(pdf)).toEqual({ mediaType: 'application/pdf' });
  });

  it('reads the size behind a preview of another size', async () => {
    const preview = Buffer.concat([jpegHeader(32, 32), Buffer.alloc(60)]);
    const segment = Buffer.from([0xff, 0xe1, 0, preview.length + 2]);
    const file = Buffer.concat([Buffer.from([0xff, 0xd8]), segment, preview, jpegHeader(640, 480).subarray(2)]);
    expect(await inspectFile(file)).toEqual({ mediaType: 'image/jpeg', width: 640, height: 480 });
  });

  it('refuses nothing and too much', async () => {
    expect(await refusal('')).toEqual({ code: 'file.unreadable', evidence: { reason: 'empty' } });
    expect(await refusal(new Uint8Array(MAX_FILE_BYTES + 1))).toEqual({
      code: 'file.too_large',
      evidence: { bytes: MAX_FILE_BYTES + 1, limitBytes: MAX_FILE_BYTES },
    });
  });

  it.each([
    ['a PNG of 16,000 × 16,000', pngHeader(16_000, 16_000), 256_000_000],
    ['a PNG of a thousand million rows', pngHeader(1, 1_000_000_000), 1_000_000_000],
    ['a PNG as large as numbers go', pngHeader(0x7fffffff, 0x7fffffff), 0x7fffffff ** 2],
    ['a JPEG of 60 MP', jpegHeader(10_000, 6_000), 60_000_000],
    ['a progressive JPEG of 16,000 × 16,000', jpegHeader(16_000, 16_000), 256_000_000],
  ])('refuses by its header %s', async (_, file, pixels) => {
    expect(await refusal(file)).toEqual({
      code: 'file.too_many_pixels',
      evidence: { pixels, limitPixels: 50_000_000 },
    });
  });

  it.each([
    ['image/gif', Buffer.from('GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,', 'latin1')],
    ['image/tiff', Buffer.concat([Buffer.from('II*\0\x08\0\0\0\0\0\0\0', 'latin1'), Buffer.alloc(64)])],
    ['image/webp', Buffer.from('RIFF\x24\0\0\0WEBPVP8 \x18\0\0\0', 'latin1')],
    ['image/heic', Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(64)])],
    ['application/zip', Buffer.from('PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0', 'latin1')],
    ['image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'],
    ['image/svg+xml', '<?xml version="1.0"?><!-- a card --><svg width="10"/>'],
    ['image/svg+xml', Buffer.from('\ufeff<svg width="10"/>', 'utf16le')],
    ['application/xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['text/html', '<!doctype html><html><body>a card</body></html>'],
    ['text/html', Buffer.from('\xff\xd8\xff\xe0\n<html><script>alert(1)</script></html>', 'latin1')],
    [
      'image/x-mvg',
      'push graphic-context\nviewbox 0 0 640 480\nimage over 0,0 0,0 "label:@/etc/passwd"\npop graphic-context',
    ],
    ['application/octet-stream', 'just some words'],
    ['application/octet-stream', new Uint8Array(1000)],
  ])('refuses %s as what it is', async (seen, file) => {
    expect(await refusal(file as Uint8Array | string)).toEqual({ code: 'file.unsupported_type', evidence: { seen } });
  });

  it('leaves a damaged picture to the decoder', async () => {
    expect(await inspectFile(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xd9]))).toEqual({
      mediaType: 'image/jpeg',
    });
  });
});
