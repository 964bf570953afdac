import { type DocumentKind, type Side, sidesOf } from '../contract/documents.ts';
import type { MrzReading, Sign } from '../contract/report.ts';
import type { DocumentType } from '../documents/documentType.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { containsWords } from '../print/containsWords.ts';

/** What is looked at to tell kind and side. */
export interface Appearance {
  mrz: MrzReading | null;
  /** All text printed on the card, as read. */
  text: string;
  /** Width over height of the card found; null where no card was found. */
  aspectRatio: number | null;
}

export interface Recognition {
  kind: DocumentKind | null;
  side: Side | null;
  /** Why we think so. */
  signs: Sign[];
  /** True where a machine-readable zone of another document was read, or one that belongs to no known kind. */
  otherDocument: boolean;
}

const MRZ_WEIGHT = 10;
/** Right proportions say little; wrong ones speak against a kind, for words are shared by kinds and proportions are not. */
const PROPORTIONS_WEIGHT = { right: 1, wrong: -3 };
/** Perspective and rounded corners leave the ratio found within 6 % of the true one; 1.42 and 1.586 lie 11 % apart. */
const PROPORTIONS_TOLERANCE = { right: 0.06, wrong: 0.09 };
/** A title's main words, or two lesser signs, are needed to name a kind. */
const ENOUGH = 3;
/** Signs for another kind or side that come closer than this leave a doubt. */
const MARGIN = 2;

/** Names kind and side by signs that must agree: an MRZ's shape, title words, proportions. */
export function recognise(appearance: Appearance): Recognition {
  const signs = [
    ...mrzSigns(appearance.mrz),
    ...wordSigns(appearance.text),
    ...proportionSigns(appearance.aspectRatio),
  ];
  const otherDocument = appearance.mrz !== null && !signs.some((sign) => sign.sign === 'mrz');
  const ranking = rank(signs);
  const [best, second] = ranking;
  if (otherDocument || !best || best.weight < ENOUGH) return { kind: null, side: null, signs, otherDocument };
  if (second && best.weight - second.weight < MARGIN) {
    const kind = ranking.every((one) => one.kind === best.kind || best.weight - one.weight >= MARGIN)
      ? best.kind
      : null;
    return { kind, side: null, signs, otherDocument };
  }
  return { kind: best.kind, side: best.side, signs, otherDocument };
}

function mrzSigns(mrz: MrzReading | null): Sign[] {
  if (!mrz) return [];
  return Object.values(DOCUMENT_TYPES)
    .filter((type) => type.mrz.format === mrz.format && type.mrz.belongs(mrz.lines))
    .map((type) => ({ sign: 'mrz', seen: mrz.format, kind: type.kind, side: type.mrz.side, weight: MRZ_WEIGHT }));
}

function wordSigns(text: string): Sign[] {
  return Object.values(DOCUMENT_TYPES).flatMap((type) =>
    type.titleWords
      .filter(({ words }) => containsWords(text, words))
      .map(({ side, words, weight }) => ({ sign: 'title_words', seen: words, kind: type.kind, side, weight })),
  );
}

/** Proportions speak for or against both sides of a kind alike; in between they say nothing. */
function proportionSigns(aspectRatio: number | null): Sign[] {
  if (aspectRatio === null) return [];
  const seen = aspectRatio.toFixed(2);
  return Object.values(DOCUMENT_TYPES).flatMap(({ kind, size }) => {
    const right = offBy(aspectRatio, size) <= PROPORTIONS_TOLERANCE.right;
    const verdict = right ? 'right' : hasWrongProportions(aspectRatio, size) ? 'wrong' : null;
    if (verdict === null) return [];
    const weight = PROPORTIONS_WEIGHT[verdict];
    return sidesOf(kind).map((side): Sign => ({ sign: 'proportions', seen, kind, side, weight }));
  });
}

/** Whether a card of these proportions cannot be of that size, mm. */
export function hasWrongProportions(aspectRatio: number, size: DocumentType['size']): boolean {
  return offBy(aspectRatio, size) >= PROPORTIONS_TOLERANCE.wrong;
}

function offBy(aspectRatio: number, { width, height }: DocumentType['size']): number {
  return Math.abs((aspectRatio * height) / width - 1);
}

function rank(signs: readonly Sign[]): { kind: DocumentKind; side: Side; weight: number }[] {
  const totals = new Map<string, { kind: DocumentKind; side: Side; weight: number }>();
  for (const { kind, side, weight } of signs) {
    const key = `${kind} ${side}`;
    const total = totals.get(key) ?? { kind, side, weight: 0 };
    total.weight += weight;
    totals.set(key, total);
  }
  return [...totals.values()].sort((a, b) => b.weight - a.weight);
}
