import { describe, expect, it } from 'vitest';
import { openMask } from './openMask.ts';

const maskOf = (rows: readonly string[]) => ({
  data: Uint8Array.from(rows.join(''), (sign) => Number(sign === '#')),
  width: rows[0]!.length,
  height: rows.length,
});

describe('openMask', () => {
  it('takes away what is thinner than the square, and leaves the rest as it was', () => {
    const thick = ['........', '.###....', '.###.#..', '.######.', '........'];
    const opened = ['........', '.###....', '.###....', '.###....', '........'];
    expect(openMask(maskOf(thick), 1)).toEqual(maskOf(opened));
  });

  it('keeps a strip along the border, as if it went on outside', () => {
    const strip = ['##......', '##......', '##......', '##......'];
    expect(openMask(maskOf(strip), 1)).toEqual(maskOf(strip));
  });
});
