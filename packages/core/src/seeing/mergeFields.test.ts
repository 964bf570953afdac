import { expect, it } from 'vitest';
import { contextOf } from '../checks/contextOf.ts';
import type { Field } from '../contract/report.ts';
import { mergeFields, surest } from './mergeFields.ts';
import type { FoundMrz } from './tools.ts';

const print = (value: string, confidence: number): Field => ({ value, source: 'print', confidence });

it('keeps the surer of two readings of a field', () =>
  expect(
    surest({ issueDate: print('2014-06-14', 0.2) }, { issueDate: print('2014-05-14', 0.9), sex: print('F', 0) }),
  ).toEqual({ issueDate: print('2014-05-14', 0.9), sex: print('F', 0) }));

it('lets the MRZ say what it says, with the print beside it', () => {
  const mrz: FoundMrz = {
    corners: [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ],
    reading: null,
    failedCheckDigits: [],
    fields: { surname: 'LEFEVRE' },
    fieldConfidence: { surname: 0.9 },
    fieldCorners: {},
    namesMayBeTruncated: false,
  };
  const { capture } = contextOf();
  expect(mergeFields(capture, mrz, { surname: print('LEFÈVRE', 0.8), authority: print('PRÉFECTURE', 0.7) })).toEqual({
    surname: { value: 'LEFEVRE', source: 'mrz', confidence: 0.9, printed: { value: 'LEFÈVRE', confidence: 0.8 } },
    authority: print('PRÉFECTURE', 0.7),
  });
});
