import { describe, expect, it } from 'vitest';
import { drawPage } from '../specimens/drawPage.ts';
import { SPECIMENS } from '../specimens/lines.ts';
import { ReadingStopped, readAllMrz, readMrz } from './readMrz.ts';

describe('readMrz', () => {
  it('reads a page, and freely sees the same in it', () => {
    const reading = readMrz(drawPage(SPECIMENS.TD3));
    expect(reading).toMatchObject({ format: 'TD3', lines: SPECIMENS.TD3, free: SPECIMENS.TD3, disagreements: [] });
    expect(reading!.checkDigits.filter(({ ok }) => !ok)).toEqual([]);
  });

  it('tells each character, how sure it is and which check digits guard it', () => {
    const { characters, lines, confidence } = readMrz(drawPage(SPECIMENS.TD3))!;
    expect(characters.map(({ text }) => text).join('')).toBe(lines.join(''));
    expect(Math.min(...characters.map((character) => character.confidence))).toBe(confidence);
    const guards = (line: number, column: number) =>
      characters.find((character) => character.line === line && character.column === column)!.checkedBy;
    expect(guards(0, 10)).toEqual([]);
    expect(guards(1, 13)).toEqual(['birthDate', 'composite']);
  });

  it('tells where each character stands', () => {
    const page = drawPage(SPECIMENS.TD1);
    const { characters, corners } = readMrz(page)!;
    for (const { text, box } of characters) {
      const [left, right] = [box[0][0], box[1][0]];
      expect(right - left).toBeCloseTo(30, -1);
      const [top, bottom] = [box[0][1], box[3][1]];
      expect(darkest(page, box)).toBeLessThan(150);
      expect(bottom - top, text).toBeGreaterThan(right - left);
    }
    expect(characters[0]!.box[0]).toEqual(corners[0]);
  });

  it('tells a zone that lacks a line from no zone', () => {
    expect(readMrz(drawPage(SPECIMENS.TD3.slice(1)))).toMatchObject({
      format: null,
      lines: [],
      characters: [],
      confidence: 0,
      free: [SPECIMENS.TD3[1]],
    });
    expect(readMrz(drawPage([]))).toBeNull();
  });

  it('stops when it is told to', () => {
    let asked = 0;
    const read = () => readMrz(drawPage(SPECIMENS.TD3), { shouldStop: () => ++asked > 2 });
    expect(read).toThrow(ReadingStopped);
    expect(asked).toBe(3);
  });

  it('refuses a picture whose pixels do not fit its size', () => {
    const data = new Uint8Array(12);
    expect(() => readMrz({ data, width: 3, height: 3 })).toThrow('Expected 1 or 4 bytes for each of 3 × 3 pixels');
    expect(() => readMrz({ data, width: 0, height: 3 })).toThrow(RangeError);
    expect(readMrz({ data, width: 4, height: 3 })).toBeNull();
    expect(readMrz({ data, width: 1, height: 3 })).toBeNull();
  });
});

describe('readAllMrz', () => {
  it('reads two pages in one picture', () => {
    const pages = [drawPage(SPECIMENS.TD3), drawPage(SPECIMENS.FRA36)] as const;
    const { width, height } = pages[0];
    const data = new Uint8Array(2 * width * height);
    for (const [i, page] of pages.entries()) data.set(page.data, i * width * height);
    const readings = readAllMrz({ data, width, height: 2 * height });
    expect(new Map(readings.map(({ format, lines }) => [format, lines]))).toEqual(
      new Map<string, string[]>([
        ['TD3', SPECIMENS.TD3],
        ['FRA36', SPECIMENS.FRA36],
      ]),
    );
  });

  it('reads the one zone of a page', () => {
    const [reading, ...others] = readAllMrz(drawPage(SPECIMENS.TD2));
    expect(reading).toMatchObject({ format: 'TD2', lines: SPECIMENS.TD2 });
    expect(others).toEqual([]);
    expect(readAllMrz(drawPage([]))).toEqual([]);
  });
});

function darkest(page: ReturnType<typeof drawPage>, box: [number, number][]): number {
  let least = 255;
  for (let y = Math.round(box[0]![1]); y < box[2]![1]; y++) {
    for (let x = Math.round(box[0]![0]); x < box[2]![0]; x++) least = Math.min(least, page.data[y * page.width + x]!);
  }
  return least;
}
