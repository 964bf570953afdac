import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { NO_EDITS } from '../contract/edits.ts';
import { FINDING_CODES } from '../contract/findings.ts';
import { IntakeError } from './capture.ts';
import { handmadePdf, onePagePdf } from './handmadePdf.ts';
import { openDecoder } from './openDecoder.ts';

/** Every file gets its answer within this, whatever it is. ms */
const ANSWER_LIMIT_MS = 20_000;

const decoder = openDecoder({ warm: 2 });
afterAll(() => decoder.close());

/** What a file comes to: its size once decoded, or the code and reason of its refusal. */
async function answerTo(bytes: Uint8Array, by = decoder): Promise<string> {
  try {
    const { image, upright, pages } = await by.decode(bytes, NO_EDITS);
    expect(image.data.length).toBe(image.width * image.height * 4);
    expect(upright.width * upright.height).toBeLessThanOrEqual(50_100_000);
    expect(pages).toBeGreaterThan(0);
    return `${image.width} × ${image.height}`;
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    expect(FINDING_CODES).toContain(error.code);
    return [error.code, error.evidence.reason].join(' ').trim();
  }
}

/** A stream that grows a thousandfold for each of its three filters: 256 MiB of spaces in a kilobyte. */
function bomb(): Buffer {
  const spaces = deflateSync(Buffer.alloc(256 * 1024 * 1024, 0x20), { level: 1 });
  return deflateSync(deflateSync(spaces, { level: 9 }), { level: 9 });
}

describe('bombs', () => {
  it('a page whose contents inflate for ever', { timeout: ANSWER_LIMIT_MS * 2 }, async () => {
    const stream = bomb();
    expect(stream.length).toBeLessThan(8_000);
    const pdf = handmadePdf([
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Kids[3 0 R]/Count 1>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[4 0 R 4 0 R 4 0 R 4 0 R]>>',
      { entries: '/Filter[/FlateDecode/FlateDecode/FlateDecode]', stream },
    ]);
    expect(await answerTo(pdf)).toBe('file.unreadable memory');
  });
});

describe('PDF', () => {
  it.each([
    ['5,000 pages', 'file.too_many_pages', () => manyPages(5_000)],
    ['one page that claims to be a thousand million', '300 × 300', () => pageTree('[3 0 R]', 1_000_000_000)],
    ['a page tree that contains itself', 'file.unreadable damaged', () => pageTree('[2 0 R]', 1)],
    ['a page tree without pages', 'file.unreadable damaged', () => pageTree('[]', 0)],
    ['an encrypted file', 'file.encrypted', encrypted],
    ['a header and nothing else', 'file.unreadable truncated', () => Buffer.from('%PDF-1.7\n')],
    ['a page of 1e9 × 1e9 pt', '2600 × 2600', () => onePagePdf('/MediaBox[0 0 1000000000 1000000000]', '0 0 9 9 re f')],
    ['a page without an area', '2009 × 2600', () => onePagePdf('/MediaBox[0 0 0 0]', '')],
    ['a form that draws itself', '833 × 833', selfDrawing],
  ])('%s', { timeout: ANSWER_LIMIT_MS }, async (_, answer, file) => {
    expect(await answerTo(file())).toBe(answer);
  });
});

function pageTree(kids: string, count: number): Buffer {
  return handmadePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids${kids}/Count ${count}>>`,
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>',
  ]);
}

function manyPages(count: number): Buffer {
  const kids = Array.from({ length: count }, (_, index) => `${index + 3} 0 R`).join(' ');
  const page = '<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>';
  return handmadePdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    ...Array<string>(count).fill(page),
  ]);
}

/** The user password is not the empty one: its entry U, which a reader recomputes, is of random bytes. */
function encrypted(): Buffer {
  const owner = '11'.repeat(32);
  const user = createHash('sha256').update('not the empty password').digest('hex');
  const trailer = `/Encrypt<</Filter/Standard/V 1/R 2/O<${owner}>/U<${user}>/P -4>>/ID[<00><00>]`;
  return onePagePdf('/MediaBox[0 0 72 72]', '', [], trailer);
}

function selfDrawing(): Buffer {
  return onePagePdf('/MediaBox[0 0 200 200]/Resources<</XObject<</F 5 0 R>>>>', '/F Do', [
    {
      entries: '/Type/XObject/Subtype/Form/BBox[0 0 200 200]/Resources<</XObject<</F 5 0 R>>>>',
      stream: Buffer.from('0 0 50 50 re f /F Do'),
    },
  ]);
}

describe('JPEG', () => {
  it('a progressive picture of 49 MP with 2,000 scans', { timeout: ANSWER_LIMIT_MS }, async () => {
    const hasty = openDecoder({ limitMs: 3_000 });
    expect(await answerTo(manyScans(7_000, 2_000), hasty)).toBe('file.unreadable timeout');
    await hasty.close();
  });
});

/** A flat grey progressive JPEG: each scan says nothing, in a few bytes, about every block of the picture. */
function manyScans(side: number, scans: number): Buffer {
  const frame = Buffer.from([0xff, 0xc2, 0, 11, 8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(side, 5);
  frame.writeUInt16BE(side, 7);
  const quantization = Buffer.concat([Buffer.from([0xff, 0xdb, 0, 67, 0]), Buffer.alloc(64, 16)]);
  // One code of one bit, for "no difference" (DC), and for a run of 16,384 empty blocks or more, up to 32,767 (AC).
  const counts = [1, ...Array<number>(15).fill(0)];
  const dcTable = Buffer.from([0xff, 0xc4, 0, 20, 0x00, ...counts, 0x00]);
  const acTable = Buffer.from([0xff, 0xc4, 0, 20, 0x10, ...counts, 0xe0]);
  const blocks = Math.ceil(side / 8) ** 2;
  const dcScan = Buffer.concat([
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0]),
    Buffer.alloc(Math.ceil(blocks / 8), 0),
  ]);
  // Runs of 16,384 blocks: the code, 0, and fourteen bits of 0; sixteen such runs fill thirty bytes.
  const runs = Math.ceil(blocks / 16_384);
  const acScan = Buffer.concat([
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 1, 63, 0]),
    Buffer.alloc(Math.ceil((runs * 15) / 8), 0),
  ]);
  const start = Buffer.concat([Buffer.from([0xff, 0xd8]), quantization, frame, dcTable, acTable, dcScan]);
  return Buffer.concat([start, ...Array<Buffer>(scans).fill(acScan), Buffer.from([0xff, 0xd9])]);
}

/** A public collection of fuzzed, truncated and mislabelled files beside the repository, which holds none of them. */
const COLLECTION = fileURLToPath(new URL('../../../../../shared/bad-inputs/', import.meta.url));

const PRESENT = existsSync(COLLECTION);

describe('the collection of bad inputs', () => {
  it.skipIf(PRESENT)('is not beside the repository, at ../shared/bad-inputs: its files were not tried', () => {
    expect(PRESENT).toBe(false);
  });

  const files = PRESENT ? readdirSync(COLLECTION).filter((name) => /\.(jpg|png|pdf)$/.test(name)) : [];
  it.each(files)('answers %s', { timeout: ANSWER_LIMIT_MS }, async (name) => {
    expect(await answerTo(readFileSync(`${COLLECTION}${name}`))).toMatch(/^(\d+ × \d+|file\.[a-z_]+( [a-z_]+)?)$/);
  });
});
