import { describe, expect, it } from 'vitest';
import { freeText } from '../reading.ts';
import { drawLine } from './drawLine.fixture.ts';
import { readLine } from './readLine.ts';

/** Published specimens' lines. */
const LINES = [
  'IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<',
  '8806923102858CORINNE<<<<<<<6512068F6',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
  'I<UTOD231458907<<<<<<<<<<<<<<<',
];

describe('readLine', () => {
  it.each(LINES)('reads %s cell by cell and freely', (text) => {
    const { image, line } = drawLine(text);
    const reading = readLine(image, line);
    expect(freeText(reading)).toBe(text);
    expect(reading.free.map((character) => character.text).join('')).toBe(text);
    expect(Math.min(...reading.free.map(({ confidence }) => confidence))).toBeGreaterThan(0.5);
  });

  it('reads a line whose cells were placed a quarter of a cell aside and a tenth too high', () => {
    const { image, line } = drawLine(LINES[1]!);
    const corners = line.corners.map(([x, y]) => [x + 4, y - 2]) as typeof line.corners;
    expect(freeText(readLine(image, { ...line, corners }))).toBe(LINES[1]);
  });

  it('keeps hidden characters in their place and has no confidence in them', () => {
    const text = LINES[2]!;
    const { image, line } = drawLine(text);
    const hidden = { from: 12, to: 15 };
    const [left] = line.corners[0];
    for (let y = 0; y < image.height; y++) {
      image.data.fill(225, y * image.width + left + hidden.from * 16, y * image.width + left + hidden.to * 16);
    }
    const reading = readLine(image, line);
    const read = freeText(reading);
    expect(read.slice(0, hidden.from)).toBe(text.slice(0, hidden.from));
    expect(read.slice(hidden.to)).toBe(text.slice(hidden.to));
    for (let cell = hidden.from; cell < hidden.to; cell++) {
      expect(Math.max(...reading.logs.subarray(cell * 37, cell * 37 + 37))).toBeLessThan(Math.log(0.5));
    }
    expect(reading.free.length).toBeLessThan(text.length);
  });

  it('is sure of nothing on a plain surface', () => {
    const { image, line } = drawLine(LINES[0]!);
    image.data.fill(200);
    const reading = readLine(image, line);
    expect(reading.free).toEqual([]);
    expect(Math.max(...reading.logs)).toBeLessThan(Math.log(0.5));
  });
});
