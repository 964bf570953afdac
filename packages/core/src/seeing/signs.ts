import { sidesOf } from '../contract/documents.ts';
import type { MrzReading, Sign } from '../contract/report.ts';
import type { DocumentType } from '../documents/documentType.ts';
import { OTHER_DOCUMENT_TYPES } from '../documents/otherDocuments.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { containsWords } from '../print/containsWords.ts';

const MRZ_WEIGHT = 10;
/** A number's shape confirms; serial numbers of all sorts look alike. */
const NUMBER_WEIGHT = 0.25;
/** Right proportions say little; wrong ones speak against a kind, for words are shared by kinds and proportions are not. */
const PROPORTIONS_WEIGHT = { right: 1, wrong: -3 };
/** Perspective leaves the ratio found within 6 % of the true one, within 10 % at 25°; 1.42 and 1.586 lie 11 % apart. */
const PROPORTIONS_TOLERANCE = { right: 0.06, wrong: 0.1 };

const TYPES = Object.values(DOCUMENT_TYPES);

export function mrzSigns(mrz: MrzReading | null): Sign[] {
  if (!mrz) return [];
  const sign = { sign: 'mrz', seen: mrz.format, weight: MRZ_WEIGHT } as const;
  const known = TYPES.filter((type) => type.mrz.format === mrz.format && type.mrz.belongs(mrz.lines));
  if (known.length > 0) return known.map((type) => ({ ...sign, kind: type.kind, side: type.mrz.side }));
  const other = OTHER_DOCUMENT_TYPES.find((one) => one.mrz?.belongs(mrz.format, mrz.lines));
  return other?.mrz ? [{ ...sign, kind: other.document, side: other.mrz.side }] : [];
}

/** The MRZ's number speaks for the side of the MRZ; one that stands in the print, for the sides that print it. */
export function numberSigns(number: string | null, text: string): Sign[] {
  const words = text.split(/\s+/);
  return TYPES.flatMap(({ kind, mrz, number: { shape, mask, printedOn } }) => {
    const sign = { sign: 'number_shape', seen: mask, kind, weight: NUMBER_WEIGHT } as const;
    if (number !== null) return shape.test(number) ? [{ ...sign, side: mrz.side }] : [];
    return words.some((word) => shape.test(word)) ? printedOn.map((side) => ({ ...sign, side })) : [];
  });
}

export function wordSigns(text: string): Sign[] {
  const known = TYPES.map((type) => ({ name: type.kind, titleWords: type.titleWords }));
  const others = OTHER_DOCUMENT_TYPES.map((type) => ({ name: type.document, titleWords: type.titleWords }));
  const words = [...known, ...others].flatMap(({ name, titleWords }) =>
    titleWords
      .filter((one) => containsWords(text, one.words))
      .map(({ side, words, weight }): Sign => ({ sign: 'title_words', seen: words, kind: name, side, weight })),
  );
  const patterns = OTHER_DOCUMENT_TYPES.flatMap(({ document, pattern }): Sign[] => {
    if (!pattern?.text.test(text)) return [];
    return [{ sign: 'number_shape', seen: pattern.mask, kind: document, side: pattern.side, weight: pattern.weight }];
  });
  return [...words, ...patterns];
}

/** Proportions speak for or against both sides of a kind alike; in between they say nothing. */
export function proportionSigns(aspectRatio: number | null): Sign[] {
  if (aspectRatio === null) return [];
  const seen = aspectRatio.toFixed(2);
  return TYPES.flatMap(({ kind, size }) => {
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
