import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../alphabet.ts';
import type { MrzFormatName } from '../formats/format.ts';
import type { LineReading } from '../reading.ts';
import { SPECIMENS } from '../specimens/lines.ts';
import { judgeMrz } from './judgeMrz.ts';

/** A reader that is sure of `text`, but hesitates at some columns: the character read, another, and its probability. */
function reading(text: string, doubts: Record<number, [other: string, probability: number]> = {}): LineReading {
  const logs = new Float32Array(text.length * ALPHABET.length).fill(Math.log(0.0001));
  for (const [column, character] of [...text].entries()) {
    const [other, probability] = doubts[column] ?? ['<', 0.0001];
    logs[column * ALPHABET.length + ALPHABET.indexOf(other)] = Math.log(probability);
    logs[column * ALPHABET.length + ALPHABET.indexOf(character)] = Math.log(1 - probability);
  }
  return { cells: text.length, logs };
}

describe('judgeMrz', () => {
  it.each(Object.entries(SPECIMENS) as [MrzFormatName, string[]][])(
    'recognises %s and finds it sound',
    (format, lines) => {
      const judged = judgeMrz(lines.map((line) => reading(line)));
      expect(judged).toMatchObject({ format, lines, repairs: [], alternatives: [] });
      expect(judged!.checkDigits.filter(({ ok }) => !ok)).toEqual([]);
      expect(judged!.confidence).toBeGreaterThan(0.99);
    },
  );

  it('lets the format decide between a letter and a digit of like shape', () => {
    const [first, second] = SPECIMENS.TD3 as [string, string];
    const misread = `O${second.slice(1, 13)}73O7122F16O3O62${second.slice(28)}`;
    const doubts = { 0: ['0', 0.45], 15: ['0', 0.2], 23: ['0', 0.2], 25: ['0', 0.2] } as const;
    const judged = judgeMrz([reading(first), reading(misread, { ...doubts } as never)]);
    expect(judged!.lines[1]).toBe(second);
  });

  it('reads a specimen with a wrong check digit as it is printed, and suggests nothing against a sure reading', () => {
    const [first, second] = SPECIMENS.FRA36 as [string, string];
    const wrong = second.replace('6512068F6', '6512067F6');
    const judged = judgeMrz([reading(first), reading(wrong)]);
    expect(judged).toMatchObject({ lines: [first, wrong], repairs: [] });
    expect(judged!.checkDigits.filter(({ ok }) => !ok).map(({ field }) => field)).toContain('birthDate');
  });

  it('takes a doubtful code of a state for the known one, and leaves a clear one as it is printed', () => {
    const [first, second] = SPECIMENS.TD2 as [string, string];
    const unknown = first.replace('UTO', 'UTD');
    const doubtful = judgeMrz([reading(unknown, { 4: ['O', 0.2] }), reading(second)]);
    expect(doubtful!.lines[0]).toBe(first);
    expect(doubtful!.confidence).toBeGreaterThan(0.5);
    expect(doubtful!.confidence).toBeLessThan(0.95);
    expect(judgeMrz([reading(unknown), reading(second)])!.lines[0]).toBe(unknown);
    const known = first.replace('UTO', 'UKR');
    expect(judgeMrz([reading(known, { 3: ['T', 0.4] }), reading(second)])!.lines[0]).toBe(known);
  });

  it('suggests the doubtful character that would make the check digits hold, without taking it', () => {
    const [first, second] = SPECIMENS.FRA36 as [string, string];
    const misread = second.replace('6512068', '6572068');
    const judged = judgeMrz([reading(first), reading(misread, { 29: ['1', 0.3] })]);
    expect(judged!.lines[1]).toBe(misread);
    expect(judged!.repairs).toEqual([{ line: 1, column: 29, read: '7', suggested: '1' }]);
  });

  it('names what a doubtful character may be, and whether check digits could tell', () => {
    const [first, second] = SPECIMENS.TD3 as [string, string];
    const judged = judgeMrz([reading(first, { 21: ['<', 0.1] }), reading(second, { 0: ['8', 0.2], 2: ['M', 0.3] })]);
    expect(judged!.alternatives.map(({ line, column, text }) => [line, column, text])).toEqual([
      [1, 2, 'M'],
      [1, 0, '8'],
      [0, 21, '<'],
    ]);
    // C is worth 12 and M 22; 0 and 8 differ by 8; a name has no check digit.
    expect(judged!.alternatives.map(({ showsInCheckDigits }) => showsInCheckDigits)).toEqual([false, true, false]);
  });

  it('does not mistake the old French card for a TD2 card, nor a visa for a passport', () => {
    const [first, second] = SPECIMENS.FRA36 as [string, string];
    expect(judgeMrz([reading(first, { 1: ['0', 0.4] }), reading(second)])?.format).toBe('FRA36');
    expect(judgeMrz(SPECIMENS['MRV-A'].map((line) => reading(line)))?.format).toBe('MRV-A');
  });

  it('answers null for rows of arrows or rings, however clear', () => {
    expect(judgeMrz([0, 1].map(() => reading('<'.repeat(44))))).toBeNull();
    expect(judgeMrz([0, 1].map(() => reading('OQ'.repeat(22))))).toBeNull();
  });

  it('answers null where no format fits or nothing is certain', () => {
    expect(judgeMrz([reading(SPECIMENS.TD3[1]!)])).toBeNull();
    expect(judgeMrz([0, 1, 2].map(() => reading('0123456789'.repeat(3))))).toBeNull();
    const uniform = new Float32Array(36 * ALPHABET.length).fill(Math.log(1 / ALPHABET.length));
    expect(judgeMrz([0, 1].map(() => ({ cells: 36, logs: uniform })))).toBeNull();
  });
});
