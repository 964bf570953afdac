import { type DocumentKind, OTHER_DOCUMENTS, type OtherDocument, type Side } from '../contract/documents.ts';
import type { MrzReading, Sign } from '../contract/report.ts';
import { mrzSigns, numberSigns, proportionSigns, wordSigns } from './signs.ts';

/** What is looked at to tell kind and side. */
export interface Appearance {
  mrz: MrzReading | null;
  /** The document's number as the MRZ has it; null where it was not read. */
  number: string | null;
  /** All text printed on the card, as read. */
  text: string;
  /** Width over height of the card found; null where no card was found. */
  aspectRatio: number | null;
  /** The marks that were seen: signs that need no reading. */
  marks: readonly Sign[];
}

/** A document that is no known kind, but known to be something else. */
interface OtherSight {
  document: OtherDocument;
  /** Null where both sides bear what was seen. */
  side: Side | null;
  /** ICAO code of the issuing state, where an MRZ names it. */
  state: string | null;
}

export interface Recognition {
  kind: DocumentKind | null;
  side: Side | null;
  /** Why we think so. */
  signs: Sign[];
  /** Signs that speak against it, strongly enough that a human must look. */
  doubts: readonly Sign['sign'][];
  other: OtherSight | null;
}

/** A title's main words, or two lesser signs, are needed to name a kind. */
const ENOUGH = 3;
/** Signs for another kind or side that come closer than this leave a doubt. */
const MARGIN = 2;

type Candidate = Pick<Sign, 'kind' | 'side' | 'weight'>;

/** Names kind and side by signs that must agree. */
export function recognise(appearance: Appearance): Recognition {
  const { mrz, number, text, aspectRatio, marks } = appearance;
  const signs = [
    ...mrzSigns(mrz),
    ...numberSigns(number, text),
    ...wordSigns(text),
    ...proportionSigns(aspectRatio),
    ...marks,
  ];
  const ranking = rank(signs);
  const [best, second] = ranking;
  if (!best || best.weight < ENOUGH) return { kind: null, side: null, signs, doubts: [], other: null };
  if (isOther(best.kind)) {
    const state = mrz?.lines[0]?.slice(2, 5).replace(/</g, '') || null;
    const side = second?.kind === best.kind && second.weight === best.weight ? null : best.side;
    return { kind: null, side: null, signs, doubts: [], other: { document: best.kind, side, state } };
  }
  const doubts = doubtsIn(signs);
  if (second && best.weight - second.weight < MARGIN) {
    const rivals = ranking.filter((one) => best.weight - one.weight < MARGIN);
    const kind = rivals.every((one) => one.kind === best.kind) ? best.kind : null;
    return { kind, side: null, signs, doubts, other: null };
  }
  return { kind: best.kind, side: best.side, signs, doubts, other: null };
}

/** What speaks against the best candidate, or for another one by something that the best does not bear, if it weighs. */
export function doubtsIn(signs: readonly Sign[]): Sign['sign'][] {
  const [best] = rank(signs);
  if (!best) return [];
  const isBest = ({ kind, side }: Sign) => kind === best.kind && side === best.side;
  const shared = new Set(signs.filter((sign) => isBest(sign) && sign.weight > 0).map(({ seen }) => seen));
  const against = signs.filter((sign) => isBest(sign) && sign.weight < 0);
  const rivals = rank(signs.filter((sign) => !isBest(sign) && (sign.weight < 0 || !shared.has(sign.seen))));
  const rival = rivals.find(({ weight }) => weight >= ENOUGH);
  const forRival = signs.filter(({ kind, side, seen, weight }) => {
    return rival && kind === rival.kind && side === rival.side && weight > 0 && !shared.has(seen);
  });
  return [...new Set([...against, ...forRival].map(({ sign }) => sign))];
}

function isOther(kind: Sign['kind']): kind is OtherDocument {
  return (OTHER_DOCUMENTS as readonly string[]).includes(kind);
}

/** Heaviest first. */
function rank(signs: readonly Sign[]): Candidate[] {
  const totals = new Map<string, Candidate>();
  for (const { kind, side, weight } of signs) {
    const key = `${kind} ${side}`;
    const total = totals.get(key) ?? { kind, side, weight: 0 };
    total.weight += weight;
    totals.set(key, total);
  }
  return [...totals.values()].sort((a, b) => b.weight - a.weight);
}
