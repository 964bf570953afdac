import { readFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const MIB = 1024 * 1024;

/** Bytes that a holder may send by mistake or on purpose, by what is wrong with them. */
export const badFiles = {
  /** A page of the web under the name of a picture. */
  wrongType: () => Buffer.from('<!doctype html><title>Ma carte</title><p>Ce n’est pas une image.</p>'),
  empty: () => Buffer.alloc(0),
  truncated: (picture: string) => readFileSync(picture).subarray(0, 40_000),
  tooLarge: (picture: string) => Buffer.concat([readFileSync(picture), Buffer.alloc(21 * MIB)]),
  /** A PNG whose header is right and announces 60 million pixels, with one row of them. */
  tooManyPixels: () => png(10_000, 6_000),
  encrypted: () => encryptedPdf(),
};

function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const row = deflateSync(Buffer.alloc(width + 1));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', row), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** A page that opens with a password nobody knows: the keys are random. ISO 32000-1 §7.6, revision 3, 128 bit. */
function encryptedPdf(): Buffer {
  const key = 'AB'.repeat(32);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 298 210] >>',
    `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${key}> /U <${key}> >>`,
  ];
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const start = text.length;
  text += `xref\n0 5\n0000000000 65535 f \n${offsets.map((offset) => `${offset} 00000 n \n`).join('')}`;
  text += `trailer\n<< /Size 5 /Root 1 0 R /Encrypt 4 0 R /ID [<00> <00>] >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
