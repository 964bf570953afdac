import { describe, expect, it } from 'vitest';
import { contextOfPicture } from '../checks/contextOfPicture.ts';
import { cni1988 } from '../documents/cni1988.ts';
import { cni2021 } from '../documents/cni2021.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import type { PrintedLine } from './printedLine.ts';
import { type Confirms, confirmPrintedFields, type ReadLine, readPrintedFields } from './readPrintedFields.ts';

const width = Math.round(105 * CARD_PIXELS_PER_MM);
const height = Math.round(74 * CARD_PIXELS_PER_MM);
const { card } = contextOfPicture({ data: new Uint8Array(width * height * 4), width, height });
const read = (readLine: ReadLine, lines: PrintedLine[] = []) =>
  readPrintedFields(card!, cni1988.layouts.verso!, lines, CARD_PIXELS_PER_MM, readLine);

const lone = (text: string) => ({ text, confidence: 0.9, words: [{ text, confidence: 0.9 }] });

it('gives every value with its confidence and the place it was read at', async () => {
  const fields = await read(async (_, alphabet) => lone(alphabet ? '13.06.2029' : 'PRÉFECTURE'));
  expect(fields).toMatchObject({
    issueDate: { value: '2029-06-13', source: 'print', confidence: expect.closeTo(0.99) },
    authority: { value: 'PRÉFECTURE' },
  });
  const [[x, y]] = fields.expiryDate!.region as [[number, number]];
  expect([x / CARD_PIXELS_PER_MM, y / CARD_PIXELS_PER_MM]).toEqual([expect.closeTo(40, 1), expect.closeTo(30.2, 1)]);
});

it('doubts a value that is not read the same twice', async () => {
  let year = 2020;
  const fields = await read(async () => lone(`13.06.${year++}`));
  expect(fields.issueDate!.confidence).toBeLessThanOrEqual(0.5);
});

it('reads a value once where the lines say the same', async () => {
  const alphabets: string[] = [];
  const lines = [{ text: 'valable: 13.06.2029', confidence: 0.9, box: { x: 0, y: 0, width: 9, height: 9 }, words: [] }];
  const readLine: ReadLine = async (_, alphabet) => {
    alphabets.push(alphabet);
    return alphabet ? lone('13.06.2029') : null;
  };
  expect((await read(readLine, lines)).expiryDate).toMatchObject({
    value: '2029-06-13',
    confidence: expect.closeTo(0.99),
  });
  expect(alphabets.filter((alphabet) => alphabet !== '')).toHaveLength(2);
});

it('gives no field for what cannot be read', async () => expect(await read(async () => null)).toEqual({}));

describe('confirmPrintedFields', () => {
  const confirm = (readLine: ReadLine, confirms: Confirms) =>
    confirmPrintedFields(card!, cni1988.layouts.recto!, [], CARD_PIXELS_PER_MM, readLine, confirms);
  const values = ['180459316299', 'BERTHIER', 'CORINNE', '06.12.1965'];
  const inTurn = (...texts: string[]): ReadLine => {
    const left = [...texts];
    return async () => {
      const text = left.shift()!;
      return { text, confidence: 0.9, words: [{ text, confidence: 0.9 }] };
    };
  };

  it('reads a value once that is known already', async () => {
    const known = new Set(['180459316299', 'BERTHIER', 'CORINNE', '1965-12-06']);
    const fields = await confirm(inTurn(...values), (_, value) => known.has(value));
    expect(fields).toMatchObject({
      surname: { value: 'BERTHIER', confidence: expect.closeTo(0.99) },
      birthDate: { value: '1965-12-06' },
    });
  });

  it('reads one twice that nothing else says', async () => {
    const twice = values.flatMap((value) => [value, value]);
    expect(await confirm(inTurn(...twice), () => false)).toMatchObject({ givenNames: { value: 'CORINNE' } });
  });

  it('gives up where a reading is contradicted, so that the labels are looked for', async () => {
    expect(await confirm(inTurn('180459316299', 'BERTHIER', 'BERTHIEP'), (field) => field === 'documentNumber')).toBe(
      null,
    );
    expect(
      await confirm(
        async () => null,
        () => true,
      ),
    ).toBe(null);
  });

  it('gives up on a side whose values may stand elsewhere', async () => {
    const layout = cni2021.layouts.recto!;
    const readLine = inTurn();
    expect(await confirmPrintedFields(card!, layout, [], CARD_PIXELS_PER_MM, readLine, () => true)).toBe(null);
  });
});
