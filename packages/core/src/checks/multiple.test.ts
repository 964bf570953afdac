import { describe, expect, it } from 'vitest';
import type { Region } from '../contract/geometry.ts';
import { contextOf } from './contextOf.ts';
import { multiple } from './multiple.ts';

const region: Region = [
  [10, 10],
  [95, 12],
  [94, 66],
  [9, 64],
];

describe('multiple', () => {
  it('has nothing to say of a document alone', () => expect(multiple.run(contextOf())).toEqual([]));

  it('leaves something of the size of a document to a human', () => {
    expect(multiple.run(contextOf({ besides: [{ document: null, region }] }))).toMatchObject([
      { status: 'inconclusive' },
    ]);
  });

  it('refuses a picture with another document beside it, and says which and where', () => {
    expect(multiple.run(contextOf({ besides: [{ document: 'bank-card', region }] }))).toEqual([
      { code: 'document.multiple', status: 'fail', evidence: { document: 'bank-card' }, region },
    ]);
  });
});
