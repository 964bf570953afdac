import { FIELD_NAMES, type FieldName } from '@rectoverso/core/contract';
import { type Figure, shareFigure } from './figure.ts';
import type { Pair } from './pair.ts';
import { sameValue } from './sameValue.ts';
import { inPercent, shareOf } from './share.ts';
import { isLegible } from './subsets.ts';

/** What the program reads, and what it makes of dates. */
export function readingFigures(pairs: readonly Pair[]): Figure[] {
  const legible = pairs.filter(({ truth }) => isLegible(truth) && truth.validity);
  const dated = legible.filter(({ truth }) => truth.validity!.printedExpiry);
  const zoned = legible.filter(({ truth }) => !truth.validity!.printedExpiry);
  const zones = pairs.filter(({ truth }) => isLegible(truth) && truth.mrz);
  return [
    { what: 'MRZ exact, of the legible', figure: inPercent(shareOf(zones, zoneIsExact)), bar: '–', met: null },
    shareFigure(
      'validity and extension right, where dates are printed and legible',
      shareOf(dated, validityIsRight),
      100,
    ),
    shareFigure('extension right, where the zone alone tells', shareOf(zoned, extensionIsRight), 100),
  ];
}

export const FIELDS_HEAD = ['field', 'exact', 'read otherwise', 'not read'];

/** Field by field, of the legible: a line of the table for each that the set's truths tell. */
export function fieldRows(pairs: readonly Pair[]): (string | number)[][] {
  const legible = pairs.filter(({ truth }) => isLegible(truth));
  return FIELD_NAMES.flatMap((field) => {
    const telling = legible.filter(({ truth }) => truth.fields?.[field]);
    if (telling.length === 0) return [];
    const verdicts = telling.map((pair) => verdictOn(pair, field));
    const count = (verdict: string) => verdicts.filter((one) => one === verdict).length;
    const exact = shareOf(verdicts, (verdict) => verdict === 'exact');
    return [[field, inPercent(exact), count('otherwise'), count('not read')]];
  });
}

export function verdictOn({ truth, report }: Pair, field: FieldName): 'exact' | 'otherwise' | 'not read' {
  const read = report.fields[field];
  if (!read) return 'not read';
  return sameValue(field, truth.fields![field]!, read.value) ? 'exact' : 'otherwise';
}

export function validityIsRight({ truth, report }: Pair): boolean {
  const [expected, told] = [truth.validity, report.validity];
  return (
    told?.printedExpiry === expected?.printedExpiry &&
    told?.effectiveExpiry === expected?.effectiveExpiry &&
    told?.extended === expected?.extended
  );
}

export function zoneIsExact({ truth, report }: Pair): boolean {
  return report.mrz?.lines.join('\n') === truth.mrz?.join('\n');
}

function extensionIsRight({ truth, report }: Pair): boolean {
  return report.validity?.extended === truth.validity?.extended;
}
