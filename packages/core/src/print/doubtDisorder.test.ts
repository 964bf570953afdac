import { expect, it } from 'vitest';
import { doubtDisorder } from './doubtDisorder.ts';

const date = (value: string) => ({ value, source: 'print' as const, confidence: 0.9 });
const ORDER = ['birthDate', 'issueDate', 'expiryDate'] as const;

it('leaves dates alone that follow each other', () => {
  const fields = { birthDate: date('1980-02-03'), expiryDate: date('2032-01-15') };
  expect(doubtDisorder(fields, ORDER)).toEqual(fields);
});

it('doubts two dates that are the same, or the wrong way round, and no other', () => {
  const same = { birthDate: date('1980-02-03'), issueDate: date('2017-01-16'), expiryDate: date('2017-01-16') };
  expect(doubtDisorder(same, ORDER)).toMatchObject({
    birthDate: { confidence: 0.9 },
    issueDate: { confidence: 0.5 },
    expiryDate: { confidence: 0.5 },
  });
  const exchanged = { issueDate: date('2032-01-15'), expiryDate: date('2017-01-16') };
  expect(doubtDisorder(exchanged, ORDER).expiryDate!.confidence).toBe(0.5);
});
