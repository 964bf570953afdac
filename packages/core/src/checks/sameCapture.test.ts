import { expect, it } from 'vitest';
import type { Fingerprint } from '../contract/report.ts';
import { emptyReport } from '../report/emptyReport.ts';
import { contextOf } from './contextOf.ts';
import { sameCapture } from './sameCapture.ts';

const picture = '0123456789abcdef'.repeat(4);
const run = (fingerprint: Fingerprint, ...others: Fingerprint[]) =>
  sameCapture.run(
    contextOf({ fingerprint, otherSides: others.map((one) => ({ ...emptyReport([]), fingerprint: one })) }),
  );

it('refuses the same bytes, and the same picture saved again', () => {
  expect(run({ capture: 'a', picture }, { capture: 'a', picture: 'f'.repeat(64) })).toMatchObject([
    { status: 'fail', evidence: { reason: 'same_bytes' } },
  ]);
  expect(run({ capture: 'a', picture }, { capture: 'b', picture: `1${picture.slice(1)}` })).toMatchObject([
    { status: 'fail', evidence: { reason: 'same_picture' } },
  ]);
});

it('passes another picture', () =>
  expect(run({ capture: 'a', picture }, { capture: 'b', picture: 'fedcba9876543210'.repeat(4) })).toEqual([]));

it('is skipped for the first side', () =>
  expect(run({ capture: 'a', picture })).toEqual([{ code: 'attempt.same_file', status: 'skipped' }]));
