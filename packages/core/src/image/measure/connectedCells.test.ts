import { describe, expect, it } from 'vitest';
import { connectedCells } from './connectedCells.ts';

describe('connectedCells', () => {
  it('groups what touches by sides, not by corners, nor around the end of a row', () => {
    const rows = ['##..#', '.#...', '..#.#'];
    const groups = connectedCells(5, 3, (at) => rows.join('')[at] === '#');
    expect(groups.map((group) => [...group].sort((a, b) => a - b))).toEqual([[0, 1, 6], [4], [12], [14]]);
  });
});
