import { expect, it } from 'vitest';
import type { Region } from '../contract/geometry.ts';
import { contextOf, statuses } from './contextOf.ts';
import { side } from './side.ts';

const seen = (seenSide: 'recto' | 'verso' | 'both' | null) =>
  contextOf({ recognised: { kind: 'cni-1988', side: seenSide, other: null, doubts: [] } });

it('accepts the side asked for', () => expect(side.run(seen('recto'))).toEqual([]));
it('refuses the other side', () =>
  expect(side.run(seen('verso'))).toMatchObject([{ code: 'document.wrong_side', status: 'fail' }]));
it('refuses both sides on one picture', () =>
  expect(side.run(seen('both'))).toMatchObject([{ code: 'document.both_sides', status: 'fail' }]));
it('leaves an unknown side to a human', () =>
  expect(side.run(seen(null))).toMatchObject([{ code: 'document.wrong_side', status: 'inconclusive' }]));
it('asks for no side where none was declared', () =>
  expect(statuses(side.run({ ...seen('both'), declared: {} }))).toEqual(['skipped']));
it('does not call it the wrong side where a second document of its kind lies beside it', () => {
  const region = Array.from({ length: 4 }, (): [number, number] => [0, 0]) as Region;
  const besides = [{ document: 'cni-1988' as const, region }];
  expect(side.run({ ...seen('verso'), besides })).toEqual([]);
});
