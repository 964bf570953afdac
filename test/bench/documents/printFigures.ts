import { printTable } from '../table.ts';
import { adviceFigures } from './adviceFigures.ts';
import { confusionOf } from './confusion.ts';
import { DEFECTS_HEAD, defectRows, RENDERINGS_HEAD, renderingRows } from './groups.ts';
import { labelOfTruth, labelSeen, type Pair } from './pair.ts';
import { FIELDS_HEAD, fieldRows, readingFigures } from './readingFigures.ts';
import { seeingFigures } from './seeingFigures.ts';
import { timeFigures } from './timeFigures.ts';

/** All tables: figures beside their bars, fields, what was confused with what, and the shares by defect and rendering. */
export function printFigures(pairs: readonly Pair[]): void {
  const figures = [adviceFigures, seeingFigures, readingFigures, timeFigures].flatMap((of) => of(pairs));
  const words = { true: 'yes', false: '**no**', null: '–' } as const;
  printTable(
    ['what', 'figure', 'bar', 'met'],
    figures.map(({ what, figure, bar, met }) => [what, figure, bar, words[`${met}`]]),
  );
  printTable(FIELDS_HEAD, fieldRows(pairs));
  printConfusion('expected ↓ given →', pairs, ({ truth, report }) => [truth.expectedAdvice, report.advice]);
  printConfusion('shown ↓ seen →', pairs, ({ truth, report }) => [labelOfTruth(truth), labelSeen(report)]);
  printTable(DEFECTS_HEAD, defectRows(pairs));
  printTable(RENDERINGS_HEAD, renderingRows(pairs));
}

function printConfusion(corner: string, pairs: readonly Pair[], of: (pair: Pair) => readonly [string, string]): void {
  const { columns, rows } = confusionOf(pairs.map(of));
  printTable(
    [corner, ...columns],
    rows.map(({ truth, counts }) => [truth, ...counts.map((count) => count || '·')]),
  );
}
