import { type Figure, neverFigure, shareFigure } from './figure.ts';
import { adviceIsRight, type Pair } from './pair.ts';
import { shareOf } from './share.ts';
import { hasStrongFault, isGood } from './subsets.ts';

/** What the program advises. */
export function adviceFigures(pairs: readonly Pair[]): Figure[] {
  const bad = pairs.filter(({ truth }) => isUnacceptable(truth));
  const good = pairs.filter(({ truth }) => isGood(truth));
  const doubtful = pairs.filter(({ truth }) => truth.expectedAdvice === 'review');
  const isAccepted = ({ report }: Pair) => report.advice === 'accept';
  return [
    shareFigure('advice exactly as expected', shareOf(pairs, adviceIsRight), 92),
    neverFigure('`accept` given to a strong fault, a wrong document, an expired one', shareOf(bad, isAccepted)),
    neverFigure('`accept` given to what a human must judge', shareOf(doubtful, isAccepted)),
    shareFigure('good and mildly faulty accepted, or reviewed for the stated reason', shareOf(good, adviceIsRight), 95),
  ];
}

function isUnacceptable(truth: Pair['truth']): boolean {
  const { expectedAdvice } = truth;
  return expectedAdvice !== 'accept' && (expectedAdvice !== 'review' || hasStrongFault(truth));
}
