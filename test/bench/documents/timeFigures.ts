import { type Figure, limitFigure, neverFigure } from './figure.ts';
import { findingOf, type Pair } from './pair.ts';
import { shareOf } from './share.ts';

/** Fewer pixels than this are no photo as a camera takes it. */
const CAMERA_PIXELS = 11e6;

/** How long it takes, ms on the clock, with as many pictures at once as the machine has processors. */
export function timeFigures(pairs: readonly Pair[]): Figure[] {
  const zoned = pairs.filter(({ truth, report }) => truth.mrz ?? report.mrz);
  const printed = pairs.filter(({ truth, report }) => !(truth.mrz ?? report.mrz) && report.ms.text > 0);
  const large = (list: readonly Pair[]) =>
    list.filter(({ truth }) => (truth.width ?? 0) * (truth.height ?? 0) >= CAMERA_PIXELS);
  const total = (list: readonly Pair[]) => list.map(({ report }) => report.ms.total);
  const limits = { zoned: { median: 400, p95: 1000 }, printed: { median: 1500, p95: 4000 } };
  return [
    neverFigure('given up, since it took too long or broke', shareOf(pairs, isGivenUp)),
    limitFigure('time of a picture with an MRZ', total(zoned), limits.zoned, 'ms'),
    limitFigure('… of 12 MP with an MRZ', total(large(zoned)), limits.zoned, 'ms'),
    limitFigure('time where print must be read', total(printed), limits.printed, 'ms'),
    limitFigure('… of 12 MP where print must be read', total(large(printed)), limits.printed, 'ms'),
  ];
}

function isGivenUp({ report }: Pair): boolean {
  return findingOf(report, 'file.unreadable')?.status === 'inconclusive';
}
