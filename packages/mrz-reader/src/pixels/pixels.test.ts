import { describe, expect, it } from 'vitest';
import type { GrayImage } from '../raster.ts';
import { blackHat } from './blackHat.ts';
import { components } from './components.ts';
import { cutQuad } from './cutQuad.ts';
import { grow } from './grow.ts';
import { otsu } from './otsu.ts';
import { resize } from './resize.ts';
import { smooth } from './smooth.ts';

/** Pixels without order, the same at every run. */
function noise(width: number, height: number): GrayImage {
  let state = 7;
  const data = Uint8Array.from({ length: width * height }, () => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return state >> 16;
  });
  return { data, width, height };
}

/** Closing less the picture, straight from the definition: extrema over a square cut at the border. */
function slowBlackHat({ data, width, height }: GrayImage, radius: number): number[] {
  const over = (values: ArrayLike<number>, pick: (...values: number[]) => number): number[] =>
    Array.from(values, (_, i) => {
      const near: number[] = [];
      for (let y = Math.floor(i / width) - radius; y <= Math.floor(i / width) + radius; y++) {
        for (let x = (i % width) - radius; x <= (i % width) + radius; x++) {
          if (x >= 0 && y >= 0 && x < width && y < height) near.push(values[y * width + x]!);
        }
      }
      return pick(...near);
    });
  return over(over(data, Math.max), Math.min).map((value, i) => value - data[i]!);
}

describe('blackHat', () => {
  it.each([
    [3, 17, 11],
    [7, 23, 9],
    [11, 8, 30],
  ])('of %i px agrees with its definition on %i × %i px', (size, width, height) => {
    const image = noise(width, height);
    expect([...blackHat(image, size).data]).toEqual(slowBlackHat(image, size >> 1));
  });
});

describe('otsu', () => {
  it('parts two heaps between them', () => {
    const level = otsu(Uint8Array.from([10, 12, 14, 11, 200, 210, 205]));
    expect(level).toBeGreaterThanOrEqual(14);
    expect(level).toBeLessThan(200);
  });
});

describe('grow', () => {
  it('widens a spot to an octagon, beyond the picture too', () => {
    const rows = (radius: number): string[] => {
      const { data, width, height } = grow({ data: Uint8Array.of(1), width: 1, height: 1 }, radius);
      return Array.from({ length: height }, (_, y) =>
        Array.from(data.subarray(y * width, (y + 1) * width), (value) => (value ? '#' : '.')).join(''),
      );
    };
    expect(rows(1)).toEqual(['###', '###', '###']);
    expect(rows(2)).toEqual(['.###.', '#####', '#####', '#####', '.###.']);
    expect(rows(3)).toEqual(['..###..', '.#####.', '#######', '#######', '#######', '.#####.', '..###..']);
  });

  it('widens each row for itself', () => {
    const { data } = grow({ data: Uint8Array.of(0, 0, 0, 1, 0, 0, 0, 0), width: 4, height: 2 }, 1);
    expect([...data.subarray(0, 6)]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...data.subarray(6, 12)]).toEqual([0, 0, 0, 1, 1, 1]);
    expect([...data.subarray(18)]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});

describe('smooth', () => {
  it('spreads a spot over its neighbours and leaves a plain picture alone, borders included', () => {
    const spot = new Uint8Array(25);
    spot[12] = 160;
    const { data } = smooth({ data: spot, width: 5, height: 5 });
    expect([...data.subarray(5, 20)]).toEqual([0, 10, 20, 10, 0, 0, 20, 40, 20, 0, 0, 10, 20, 10, 0]);
    const plain = new Uint8Array(21).fill(93);
    expect(smooth({ data: plain, width: 7, height: 3 }).data).toEqual(plain);
  });
});

describe('components', () => {
  const picture = ['..##....', '.#..#...', '.#..#.#.', '.####..#', '........', '##......'];
  const mask = Uint8Array.from(picture.join(''), (character) => Number(character === '#'));

  it('joins pixels that touch by a corner, also where branches meet late', () => {
    const areas = components(mask, 8, 6).moments.map(({ area }) => area);
    expect(areas.sort()).toEqual([10, 2, 2].sort());
  });

  it('sums moments as over single pixels', () => {
    const own = components(Uint8Array.from([1, 1, 1, 0, 1, 0]), 3, 2).moments[0];
    expect(own).toEqual({ area: 4, x: 4, y: 1, xx: 6, xy: 1, yy: 1 });
  });

  it('clears the components that are turned down', () => {
    const copy = mask.slice();
    components(copy, 8, 6).clear(({ area }) => area > 2);
    expect(copy.reduce((sum, value) => sum + value)).toBe(10);
  });
});

describe('resize', () => {
  it('keeps the mean when shrinking and a ramp when growing', () => {
    const image = noise(64, 48);
    const mean = ({ data }: GrayImage): number => data.reduce((sum, value) => sum + value) / data.length;
    expect(Math.abs(mean(resize(image, 16, 12)) - mean(image))).toBeLessThan(2);
    const ramp = { data: Uint8Array.from([0, 100, 200]), width: 3, height: 1 };
    expect([...resize(ramp, 6, 1).data]).toEqual([0, 25, 75, 125, 175, 200]);
  });
});

describe('cutQuad', () => {
  it('turns a picture upside down', () => {
    const image = noise(9, 6);
    const cut = cutQuad(
      image,
      [
        [9, 6],
        [0, 6],
        [0, 0],
        [9, 0],
      ],
      9,
      6,
    );
    expect([...cut.data]).toEqual([...image.data].reverse());
  });

  it('draws a trapezoid straight', () => {
    // Dark left of the line from (10, 0) to (30, 40), light to the right of it.
    const data = Uint8Array.from({ length: 40 * 40 }, (_, i) => (i % 40 < 10 + Math.floor(i / 40) / 2 ? 0 : 200));
    const cut = cutQuad(
      { data, width: 40, height: 40 },
      [
        [0, 0],
        [20, 0],
        [40, 40],
        [20, 40],
      ],
      40,
      20,
    );
    for (let y = 1; y < 19; y++) {
      expect(cut.data[y * 40 + 16]).toBeLessThan(60);
      expect(cut.data[y * 40 + 24]).toBeGreaterThan(140);
    }
  });
});
