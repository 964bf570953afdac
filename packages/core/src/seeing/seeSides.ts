import type { Companion } from '../checks/check.ts';
import type { Corners, Point } from '../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { findDocuments } from '../image/findDocuments.ts';
import { centreOf, encloses, sharedPart } from '../image/quadrilateral.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { Stopwatch } from '../report/stopwatch.ts';
import { type SideSight, seeSide } from './seeSide.ts';
import type { Tools } from './tools.ts';

/** A page bears two sides at the most; further quadrilaterals are not documents. */
const MAX_DOCUMENTS = 2;

/**
 * The sides of a document that a picture shows: one, with what lies beside it, or the recto and verso of one document
 * on a page, recto first. Where nothing can be recognised, what was seen of the best candidate.
 */
export async function seeSides(capture: DecodedCapture, tools: Tools, stopwatch: Stopwatch): Promise<SideSight[]> {
  const mrz = await stopwatch.during('mrz', () => tools.readMrz(capture.image));
  const found = await stopwatch.during('locate', () => findDocuments(capture.image, mrz ? { mrz: mrz.corners } : {}));
  const candidates = apart(found.map((document) => document.corners)).slice(0, MAX_DOCUMENTS);

  const owner = mrz && candidates.find((corners) => encloses(corners, centreOf(mrz.corners)));
  const sights: SideSight[] = [];
  const see = (corners: Corners, alone: boolean) =>
    seeSide(capture, corners, corners === owner ? mrz : null, tools, stopwatch, alone);
  for (const corners of candidates) sights.push(await see(corners, candidates.length === 1));
  const [first] = candidates;
  if (first && candidates.length > 1 && !sights.some(isRecognised)) sights[0] = await see(first, true);
  if (candidates.length === 0 || (mrz && !owner)) sights.push(await seeSide(capture, null, mrz, tools, stopwatch));
  const both = pair(sights);
  if (both) return both;
  const told = mostTelling(sights);
  return [{ ...told, besides: companions(told, sights) }];
}

function isRecognised({ mrz, recognised }: SideSight): boolean {
  return recognised.kind !== null || recognised.other !== null || mrz?.reading != null;
}

/** Recto and verso of one kind, recto first, where the picture shows exactly these. */
function pair(sights: readonly SideSight[]): SideSight[] | null {
  const recto = sights.find(({ recognised }) => recognised.side === 'recto');
  const verso = sights.find(({ recognised }) => recognised.side === 'verso');
  return recto && verso && recto.recognised.kind === verso.recognised.kind ? [recto, verso] : null;
}

/** A zone that was read tells more than words, which kinds share. */
function mostTelling(sights: readonly SideSight[]): SideSight {
  const by = (tells: (sight: SideSight) => boolean) => sights.find(tells);
  return by(({ mrz }) => mrz?.reading != null) ?? by(({ recognised }) => recognised.kind !== null) ?? sights[0]!;
}

/** Two quadrilaterals that share more than this of the smaller one are two outlines of one document. */
const SHARED_PART = 0.1;

/** A thing has a document's size if both its sides come this near, by the scale of the document told. */
const SIZE_TOLERANCE = 0.06;

/** Documents beside the one told. Papers lie about on desks: a bill under a card is no second document. */
function companions(told: SideSight, sights: readonly SideSight[]): Companion[] {
  const outline = told.card?.corners;
  return sights.flatMap(({ card, recognised: { kind, other } }) => {
    if (!card || !outline || card.corners === outline || other?.document === 'bill') return [];
    if (Math.max(sharedPart(card.corners, outline), sharedPart(outline, card.corners)) > SHARED_PART) return [];
    const document = kind ?? other?.document ?? null;
    if (document === null && !hasSizeOfOne(card.corners, told)) return [];
    const { width, height } = card.image;
    return [{ document, region: card.toRegion({ x: 0, y: 0, width, height }) }];
  });
}

/** Whether a quadrilateral is as large as a known document, beside one whose size is known. */
function hasSizeOfOne(corners: Corners, { card, recognised }: SideSight): boolean {
  if (!card || !recognised.kind) return false;
  const [long, short] = sidesOf(corners);
  const scale = sidesOf(card.corners)[0] / DOCUMENT_TYPES[recognised.kind].size.width;
  const near = (px: number, mm: number) => Math.abs(px / scale / mm - 1) <= SIZE_TOLERANCE;
  return Object.values(DOCUMENT_TYPES).some(({ size }) => near(long, size.width) && near(short, size.height));
}

/** The mean lengths of the long and of the short sides, px. */
function sidesOf([a, b, c, d]: Corners): [long: number, short: number] {
  const between = (one: Point, other: Point) => Math.hypot(one[0] - other[0], one[1] - other[1]);
  const [first, second] = [(between(a, b) + between(c, d)) / 2, (between(b, c) + between(d, a)) / 2];
  return [Math.max(first, second), Math.min(first, second)];
}

/** Leaves out quadrilaterals that overlap a better one. */
function apart(candidates: readonly Corners[]): Corners[] {
  const kept: Corners[] = [];
  for (const corners of candidates) {
    const overlaps = kept.some((other) => encloses(other, centreOf(corners)) || encloses(corners, centreOf(other)));
    if (!overlaps) kept.push(corners);
  }
  return kept;
}
