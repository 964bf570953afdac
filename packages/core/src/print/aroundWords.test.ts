import { describe, expect, it } from 'vitest';
import { aroundWords } from './aroundWords.ts';
import type { PrintedLine } from './printedLine.ts';

const BOX = { x: 100, y: 50, width: 200, height: 40 };

/** A line of words 20 px high, in the middle of `BOX` unless moved. */
function line(words: [text: string, x: number, width: number][], y = 60): PrintedLine {
  const boxes = words.map(([text, x, width]) => ({ text, box: { x, y, width, height: 20 } }));
  return {
    text: words.map(([text]) => text).join(' '),
    confidence: 0.9,
    box: { x: 0, y, width: 400, height: 20 },
    words: boxes,
  };
}

describe('aroundWords', () => {
  it('leaves a box without words as it is', () => expect(aroundWords(BOX, [], 'NOM')).toEqual(BOX));

  it('takes in a word that it would cut, on either side', () => {
    const { x, width } = aroundWords(
      BOX,
      [
        line([
          ['JEAN', 85, 60],
          ['BAPTISTE', 220, 110],
        ]),
      ],
      'NOM',
    );
    expect(x).toBeLessThan(85);
    expect(x + width).toBeGreaterThan(330);
  });

  it('moves to the middle of its line', () => {
    const { y, height } = aroundWords(BOX, [line([['JEAN', 120, 60]], 70)], 'NOM');
    expect(y + height / 2).toBe(80);
  });

  it('begins behind its label, however wide that is printed', () => {
    const label = line([
      ['Prénom(s)', 20, 110],
      ['JEAN', 150, 60],
    ]);
    const { x } = aroundWords(BOX, [label], 'PRENOMS');
    expect(x).toBeGreaterThanOrEqual(129);
    expect(x).toBeLessThan(150);
  });

  it('leaves out what stands between its label and it', () => {
    const numbered = line([
      ['N°', 60, 30],
      [':', 95, 8],
      ['120913344574', 115, 150],
    ]);
    const { x } = aroundWords(BOX, [numbered], 'IDENTITE');
    expect(x).toBeGreaterThanOrEqual(103);
    expect(x).toBeLessThan(115);
  });

  it('stays with the line that lies nearest to its middle', () => {
    const { y, height } = aroundWords(BOX, [line([['Sexe', 110, 60]], 43), line([['F', 110, 15]], 68)], 'NOM');
    expect(y + height / 2).toBe(78);
  });

  it('takes no word of another line, nor one that only touches it', () => {
    const others = [line([['MARTIN', 80, 60]], 100), line([['Nationalité', 20, 85]])];
    expect(aroundWords(BOX, others, 'PRENOMS')).toEqual(BOX);
  });
});
