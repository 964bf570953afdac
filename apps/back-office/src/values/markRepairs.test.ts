import { describe, expect, it } from 'vitest';
import { markRepairs } from './markRepairs.ts';

describe('markRepairs', () => {
  it('splits each line at its doubtful characters', () => {
    const runs = markRepairs({
      lines: ['MARTINKK<', '88069'],
      repairs: [
        { line: 0, column: 6, read: 'K', suggested: '<' },
        { line: 0, column: 7, read: 'K', suggested: '<' },
      ],
    });
    expect(runs).toEqual([
      [
        { text: 'MARTIN', doubtful: false },
        { text: 'KK', doubtful: true },
        { text: '<', doubtful: false },
      ],
      [{ text: '88069', doubtful: false }],
    ]);
  });
});
