import { describe, expect, it } from 'vitest';
import { findAnchors } from './findAnchors.ts';
import type { PrintedLine } from './printedLine.ts';

const PX = 10;
const anchors = [
  { words: 'NOMSURNAME', at: [30, 10] },
  { words: 'PLACEOFBIRTH', at: [50, 20] },
  { words: 'EXPIRYDATE', at: [60, 30] },
] as const;

/** A line of words of equal height, whose left edges are given in mm. */
function line(y: number, ...words: [text: string, x: number][]): PrintedLine {
  const boxes = words.map(([text, x]) => ({
    text,
    box: { x: x * PX, y: y * PX - 8, width: text.length * 10, height: 16 },
  }));
  const text = words.map(([word]) => word).join(' ');
  return { text, confidence: 0.9, box: { x: 0, y: y * PX - 8, width: 800, height: 16 }, words: boxes };
}

describe('findAnchors', () => {
  it('tells how far each label is off its place', () => {
    const found = findAnchors(anchors, [line(11, ['NOM', 31], ['/', 35], ['Surname', 36])], PX);
    expect(found).toHaveLength(1);
    expect(found[0]!.offset[0]).toBeCloseTo(1);
    expect(found[0]!.offset[1]).toBeCloseTo(1);
  });

  it('finds a label within a line, and within a word that runs into it', () => {
    const found = findAnchors(anchors, [line(20, ['XXXXX/Place', 45], ['of', 57], ['birth', 60])], PX);
    expect(found[0]!.anchor.words).toBe('PLACEOFBIRTH');
    expect(found[0]!.offset[0]).toBeCloseTo(0.5);
  });

  it('does not let one word that reaches into the line above move it', () => {
    const tilted = line(30, ['Expiry', 60], ['date', 67]);
    const words = [...tilted.words, { text: '', box: { x: 0, y: 0, width: 0, height: 0 } }];
    expect(findAnchors(anchors, [{ ...tilted, words }], PX)[0]!.offset[1]).toBeCloseTo(0);
  });

  it('marks the one that stands elsewhere than the others say', () => {
    const lines = [
      line(10, ['NOM', 30], ['Surname', 34]),
      line(20, ['Place of birth', 50]),
      line(35, ['Expiry date', 60]),
    ];
    expect(findAnchors(anchors, lines, PX).map(({ stray }) => stray)).toEqual([false, false, true]);
  });

  it('takes the same words far away for another text', () =>
    expect(findAnchors(anchors, [line(50, ['Expiry date', 60])], PX)).toEqual([]));
});
