import { ADVICES, DOCUMENT_KINDS, sidesOf } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { describe, expect, it } from 'vitest';

const ALL = Object.values(fixtures);

describe('every kind and side of the contract', () => {
  const sides = DOCUMENT_KINDS.flatMap((kind) => sidesOf(kind).map((side) => ({ kind, side })));

  it.each(sides)('$kind $side: a scan and a photo that should be accepted', ({ kind, side }) => {
    const good = ALL.filter(
      (fixture) => fixture.kind === kind && fixture.side === side && fixture.expectedAdvice === 'accept',
    );
    expect(good.map(({ rendering }) => rendering)).toEqual(expect.arrayContaining(['flatScan', 'photo']));
  });
});

it('the fixtures reach every advice', () => {
  expect(new Set(ALL.map(({ expectedAdvice }) => expectedAdvice))).toEqual(new Set(ADVICES));
});
