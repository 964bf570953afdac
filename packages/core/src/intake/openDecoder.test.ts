import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_EDITS } from '../contract/edits.ts';
import { findIsolation } from './findIsolation.ts';
import { onePagePdf } from './handmadePdf.ts';
import { type DecoderOptions, openDecoder } from './openDecoder.ts';
import { renderPicture } from './renderPicture.ts';
import { startDecodeChild } from './startDecodeChild.ts';
import { killGroup } from './superviseDecode.ts';

const LIMIT_MS = 30_000;
const PROGRAM = fileURLToPath(new URL('./openDecoder.ts', import.meta.url));

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

function open(options?: DecoderOptions) {
  const decoder = openDecoder(options);
  closing.push(() => decoder.close());
  return decoder;
}

function photo(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#aa5533' } })
    .jpeg()
    .toBuffer();
}

/** Keeps pdf.js at work for minutes: a million curves, each drawn for itself. */
function endless(): Buffer {
  return onePagePdf('/MediaBox[0 0 2000 2000]', '0 0 m 9 1999 1999 9 1999 1999 c 40 w S '.repeat(400_000));
}

/** Processes that run the decoder's child, with what they were started with. */
function children(parent: number): number[] {
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .filter((line) => line !== null && Number(line[2]) === parent && line[3]!.includes('decodeChild'))
    .map((line) => Number(line![1]));
}

async function gone(pids: number[], withinMs: number): Promise<boolean> {
  const until = Date.now() + withinMs;
  const alive = (pid: number) =>
    existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  while (pids.some(alive)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

describe('openDecoder', { timeout: LIMIT_MS }, () => {
  it('gives pixels at the working scale that lead back to the original', async () => {
    const { image, upright, toUpright, pages } = await open().decode(await photo(4000, 3000), NO_EDITS);
    expect(image).toMatchObject({ width: 2000, height: 1500 });
    expect([...image.data.subarray(0, 4)].map((value) => Math.round(value / 17))).toEqual([10, 5, 3, 15]);
    expect(upright).toEqual({ width: 4000, height: 3000 });
    expect(toUpright([1000, 750]).map(Math.round)).toEqual([2000, 1500]);
    expect(pages).toBe(1);
  });

  it('reads the next picture into the same memory where it lends it', async () => {
    const decoder = open({ lends: true });
    const { image } = await decoder.decode(await photo(60, 40), NO_EDITS);
    const second = await decoder.decode(await photo(30, 20), NO_EDITS);
    expect(second.image.data.buffer).toBe(image.data.buffer);
    expect(second.image.data).toHaveLength(4 * 30 * 20);
  });

  it('starts no child for the next picture while one is lent', async () => {
    const decoder = open({ lends: true });
    const [working] = children(process.pid);
    await decoder.decode(await photo(30, 20), NO_EDITS);
    expect(await gone([working!], 1000)).toBe(true);
    expect(children(process.pid)).toEqual([]);
    decoder.prepare();
    expect(children(process.pid)).toHaveLength(1);
  });

  it('answers many at once, a few at a time', async () => {
    const decoder = open({ warm: 1, atOnce: 2 });
    const file = await photo(300, 200);
    const decoded = await Promise.all(Array.from({ length: 6 }, () => decoder.decode(file, NO_EDITS)));
    expect(decoded.map(({ image }) => image.width)).toEqual(Array(6).fill(300));
  });

  it('stops a file that takes too long', async () => {
    const decoder = open({ limitMs: 1500 });
    const started = Date.now();
    await expect(decoder.decode(endless(), NO_EDITS)).rejects.toMatchObject({
      code: 'file.unreadable',
      evidence: { reason: 'timeout' },
    });
    expect(Date.now() - started).toBeLessThan(4000);
  });

  it('stops a file that takes too much memory, and goes on', async () => {
    const decoder = open({ memoryBytes: 150 * 1024 * 1024 });
    await expect(decoder.decode(endless(), NO_EDITS)).rejects.toMatchObject({
      code: 'file.unreadable',
      evidence: { reason: 'memory' },
    });
    expect((await decoder.decode(await photo(30, 20), NO_EDITS)).image.width).toBe(30);
  });

  it('lists the pages of a file, and a picture as one', async () => {
    const decoder = open();
    const pdf = onePagePdf('/MediaBox[0 0 200 100]', '1 0 0 rg 0 0 200 100 re f');
    const [page] = await decoder.listPages(pdf, 100);
    expect(page).toMatchObject({ paper: { width: 200, height: 100 }, rotation: 0, isScan: false });
    expect(page!.thumbnail).toMatchObject({ width: 100, height: 50 });
    expect([...page!.thumbnail!.data.subarray(0, 4)]).toEqual([255, 0, 0, 255]);
    const [picture] = await decoder.listPages(await photo(800, 600), 100);
    expect(picture).toMatchObject({ upright: { width: 800, height: 600 }, paper: null, thumbnail: { height: 75 } });
  });

  it('lists no file that takes too long or is none', async () => {
    const decoder = open({ limitMs: 1500 });
    await expect(decoder.listPages(endless())).rejects.toMatchObject({ evidence: { reason: 'timeout' } });
    await expect(decoder.listPages(Buffer.from('nothing'))).rejects.toMatchObject({ code: 'file.unsupported_type' });
  });

  it('takes a new child where a waiting one has died', async () => {
    const decoder = open({ warm: 1 });
    const [waiting] = children(process.pid);
    process.kill(waiting!, 'SIGKILL');
    await expect.poll(() => existsSync(`/proc/${waiting}`)).toBe(false);
    expect((await decoder.decode(await photo(30, 20), NO_EDITS)).image.width).toBe(30);
  });

  it('leaves no child behind when it is closed, and rejects what was under way', async () => {
    const decoder = openDecoder({ warm: 2, atOnce: 1 });
    const file = endless();
    const pending = [decoder.decode(file, NO_EDITS), decoder.decode(file, NO_EDITS)];
    const rejected = Promise.allSettled(pending);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const pids = children(process.pid);
    expect(pids.length).toBeGreaterThanOrEqual(2);
    await decoder.close();
    expect(await gone(pids, 1000)).toBe(true);
    for (const result of await rejected) expect(String((result as PromiseRejectedResult).reason)).toContain('closed');
    await expect(decoder.decode(file, NO_EDITS)).rejects.toThrow('closed');
  });

  it('leaves no child behind when its process is killed', async () => {
    const script = `
      const { openDecoder } = await import(${JSON.stringify(PROGRAM)});
      const decoder = openDecoder({ warm: 2 });
      const chunks = [];
      for await (const chunk of process.stdin) chunks.push(chunk);
      decoder.decode(Buffer.concat(chunks), { page: 1, rotation: 0, zoom: 1, crop: null });
      setTimeout(() => console.log('at work'), 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    closing.push(() => parent.kill('SIGKILL'));
    parent.stdin.end(endless());
    await once(parent.stdout, 'data');
    const pids = children(parent.pid!);
    expect(pids.length).toBe(2);
    parent.kill('SIGKILL');
    expect(await gone(pids, 5000)).toBe(true);
  });
});

describe('a decoding child', { timeout: LIMIT_MS }, () => {
  /** One that has passed all that is put before it: Node runs. */
  async function start(): Promise<ChildProcess> {
    const child = startDecodeChild();
    closing.push(() => killGroup(child));
    const command = () => readFileSync(`/proc/${child.pid}/cmdline`, 'utf8').split('\0')[0];
    await expect.poll(command, { timeout: 5000 }).toBe(process.execPath);
    return child;
  }

  it('knows nothing of its surroundings and can write no file', async () => {
    process.env.RECTOVERSO_TEST_SECRET = 'secret';
    const { pid } = await start();
    delete process.env.RECTOVERSO_TEST_SECRET;
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('secret');
    const limits = readFileSync(`/proc/${pid}/limits`, 'utf8');
    expect(limits).toMatch(/Max file size\s+0\s+0/);
    expect(limits).toMatch(/Max core file size\s+0\s+0/);
    expect(limits).toMatch(/Max cpu time\s+60\s+60/);
  });

  it.skipIf(findIsolation(PROGRAM).network === 'on')('has no network where the system allows to take it', async () => {
    const { pid } = await start();
    const interfaces = readFileSync(`/proc/${pid}/net/dev`, 'utf8').match(/^\s*\w+(?=:)/gm);
    expect(interfaces?.map((name) => name.trim())).toEqual(['lo']);
  });

  it('ends when the other end of its request closes', async () => {
    const child = await start();
    child.stdin!.end();
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });
});

describe('renderPicture', { timeout: LIMIT_MS }, () => {
  it('gives a small JPEG as edited, without metadata', async () => {
    const original = await sharp(await photo(800, 600))
      .withExif({ IFD0: { Artist: 'somebody' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const edits = { ...NO_EDITS, rotation: 90, crop: { x: 0, y: 0, width: 0.5, height: 1 } };
    const { jpeg, upright } = await renderPicture(open(), original, edits, 320);
    expect(upright).toEqual({ width: 600, height: 800 });
    const { format, width, height, exif, orientation } = await sharp(jpeg).metadata();
    // Upright it is 600 × 800, turned 800 × 600, and its left half 400 × 600.
    expect({ format, width, height, exif, orientation }).toEqual({
      format: 'jpeg',
      width: 213,
      height: 320,
      exif: undefined,
      orientation: undefined,
    });
  });
});
