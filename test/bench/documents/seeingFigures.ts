import { cornerError } from './cornerError.ts';
import { type Figure, limitFigure, shareFigure } from './figure.ts';
import { findingOf, labelOfTruth, labelSeen, type Pair } from './pair.ts';
import { shareOf } from './share.ts';
import { isGrey, isLegible, isUnderCast } from './subsets.ts';

const ID_CARDS = ['cni-1988', 'cni-2021'];
/** In percent of the long side. */
const CORNERS_FAR = 3;

/** What the program sees: kind and side, the outline, the colour. */
export function seeingFigures(pairs: readonly Pair[]): Figure[] {
  const legible = pairs.filter(({ truth }) => isLegible(truth));
  const known = legible.filter(({ truth }) => truth.kind);
  const others = legible.filter(({ truth }) => !truth.kind && truth.shows && truth.shows !== 'nothing');
  const cards = known.filter(({ truth }) => ID_CARDS.includes(truth.kind!));
  const errors = cornerErrors(pairs);
  const found = errors.filter((error) => error !== null);
  return [
    shareFigure('kind and side right, of the legible', shareOf(known, isRecognised), 97),
    shareFigure('other documents called by their name, of the legible', shareOf(others, isRecognised), 97),
    shareFigure('old against new card right or `review`, of the legible', shareOf(cards, isToldApart), 100),
    shareFigure(
      'corners found',
      shareOf(errors, (error) => error !== null),
      95,
    ),
    limitFigure('corners: mean error on the long side', found, { median: 1 }, '%'),
    shareFigure(
      'corners: cards below 3 %',
      shareOf(errors, (error) => error !== null && error < CORNERS_FAR),
      95,
    ),
    shareFigure(
      'grey refused as not colour',
      shareOf(
        pairs.filter(({ truth }) => isGrey(truth)),
        isCalledGrey,
      ),
      100,
    ),
    shareFigure(
      'colour under a cast kept',
      shareOf(
        pairs.filter(({ truth }) => isUnderCast(truth)),
        keepsColour,
      ),
      98,
    ),
  ];
}

export function isRecognised({ truth, report }: Pair): boolean {
  return labelSeen(report) === labelOfTruth(truth);
}

/** Percent of the long side; null where no outline was found. The rim of a bill is of no use to anybody. */
export function cornerErrors(pairs: readonly Pair[]): (number | null)[] {
  return pairs.flatMap(({ truth, report }) => {
    if (!truth.corners || truth.shows === 'bill') return [];
    return [report.corners && cornerError(truth.corners, report.corners)];
  });
}

function isToldApart({ truth, report }: Pair): boolean {
  return report.kind === truth.kind || report.advice === 'review';
}

function isCalledGrey({ report }: Pair): boolean {
  return findingOf(report, 'image.not_colour')?.status === 'fail' && report.advice !== 'accept';
}

/** A hint does not send a picture back; a doubt sends it to a human. */
function keepsColour({ report }: Pair): boolean {
  const status = findingOf(report, 'image.not_colour')?.status;
  return status === undefined || status === 'warn';
}
