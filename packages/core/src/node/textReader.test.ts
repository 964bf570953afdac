import { fixtures } from '@rectoverso/fixtures';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import type { RgbaImage } from '../image/raster.ts';
import { openTextReader } from './textReader.ts';

const reader = openTextReader();
const blank = { data: new Uint8Array(300 * 100).fill(255), width: 300, height: 100 };
afterAll(() => reader.close());

async function pixels(file: string): Promise<RgbaImage> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe('openTextReader', { timeout: 60_000 }, () => {
  it('reads French print with accents, and where it stands', async () => {
    const picture = await pixels(fixtures.cni1988RectoScan.file);
    const words = (await reader.readBlock(picture, { layout: 'sparse' })).flatMap((line) => line.words);
    const title = words.find(({ text }) => text === 'RÉPUBLIQUE' || text === 'NATIONALE');
    expect(title?.confidence).toBeGreaterThan(0.5);
    expect(title!.box.y + title!.box.height).toBeLessThan(picture.height / 3);
  });

  it('reads nothing on blank paper', async () => {
    expect(await reader.readBlock(blank)).toEqual([]);
  });

  it('reads only characters of the alphabet', async () => {
    const picture = await pixels(fixtures.cni1988RectoScan.file);
    const lines = await reader.readBlock(picture, { layout: 'sparse', alphabet: '0123456789' });
    const text = lines.map((line) => line.text).join('');
    expect(text).toMatch(/^[\d\s]+$/);
  });

  it('gives up on a reading that takes too long, and reads the next one', async () => {
    const picture = await pixels(fixtures.cni1988RectoScan.file);
    await expect(reader.readBlock(picture, { timeoutMs: 1 })).rejects.toThrow('longer than 1 ms');
    expect(await reader.readBlock(blank)).toEqual([]);
  });

  it('rejects what is pending when it is closed', async () => {
    const closing = openTextReader();
    const readings = Promise.allSettled([closing.readBlock(blank), closing.readBlock(blank)]);
    await closing.close();
    expect((await readings)[1]).toMatchObject({ status: 'rejected' });
    await expect(closing.readBlock(blank)).rejects.toThrow('closed');
  });
});
