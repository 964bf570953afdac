import { adviceIsRight, type Pair } from './pair.ts';
import { cornerErrors, isRecognised } from './seeingFigures.ts';
import { inPercent, shareOf } from './share.ts';
import { isLegible } from './subsets.ts';

export const DEFECTS_HEAD = ['defect', 'strength', 'pictures', 'advice right', 'accepted against the truth'];

/** A line of the table for each defect and strength, and one for none. */
export function defectRows(pairs: readonly Pair[]): (string | number)[][] {
  return sorted(Map.groupBy(pairs, ({ truth }) => defectsOf(truth))).map(([label, some]) => {
    const [name = '', strength = ''] = label.split(':');
    return [name, strength, some.length, inPercent(shareOf(some, adviceIsRight)), some.filter(isTooKind).length];
  });
}

export const RENDERINGS_HEAD = [
  'rendering',
  'pictures',
  'advice right',
  'kind and side, of the legible',
  'corners below 3 %',
];

/** A line of the table for each way in which the pictures were made. */
export function renderingRows(pairs: readonly Pair[]): (string | number)[][] {
  return sorted(Map.groupBy(pairs, ({ truth }) => truth.rendering ?? 'not told')).map(([rendering, some]) => {
    const legible = some.filter(({ truth }) => truth.kind && isLegible(truth));
    const near = shareOf(cornerErrors(some), (error) => error !== null && error < 3);
    return [
      rendering,
      some.length,
      inPercent(shareOf(some, adviceIsRight)),
      inPercent(shareOf(legible, isRecognised)),
      inPercent(near),
    ];
  });
}

export function defectsOf({ defects = [] }: Pair['truth']): string {
  return defects.map(({ name, strength }) => `${name}:${strength}`).join(' + ') || 'none';
}

function isTooKind({ truth, report }: Pair): boolean {
  return report.advice === 'accept' && truth.expectedAdvice !== 'accept';
}

function sorted<Value>(groups: ReadonlyMap<string, Value>): [string, Value][] {
  return [...groups].sort(([a], [b]) => a.localeCompare(b, 'en'));
}
