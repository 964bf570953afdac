import type { Corners } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';
import { chooseQuads } from './chooseQuads.ts';
import { type ContentMap, contentMap } from './contentMap.ts';
import { documentAroundMrz } from './documentAroundMrz.ts';
import { type EdgeMap, edgeMap } from './edgeMap.ts';
import { extendToBorder } from './extendToBorder.ts';
import { findLines } from './findLines.ts';
import { fitToMrz } from './fitToMrz.ts';
import { liesOnBed } from './liesOnBed.ts';
import { area } from './overlapShare.ts';
import { proposeQuads } from './proposeQuads.ts';
import { type RankedQuad, rankQuads, withMrz } from './rankQuads.ts';
import { borderSides, traceSide } from './traceSide.ts';
import { wholePicture } from './wholePicture.ts';

/** Lines that sides are chosen from. A card on tiles or grain needs this many for its own to be among them. */
const LINES = 72;
/** What the whole picture is worth that looks like a scan or crop of a card: less than four good edges inside. */
const WHOLE_PICTURE_SCORE = 0.62;
/** A quadrilateral smaller than this in such a picture is a part of the card: a portrait fills 0.12 of one. */
const MIN_SHARE_OF_WHOLE = 0.18;
/** A card on a scanner's bed fills this share of such a picture, and its edges are worth this share of that score. */
const SHARE_OF_BED = 0.6;
const SCORE_ON_BED = 0.75;
/** What the place that the MRZ predicts is worth: less than any quadrilateral with edges that bears it. */
const PREDICTED_SCORE = 0.5;

/** Below this score, faint edges are looked past, since grain may have hidden the document's own; ... */
const SURE_SCORE = 0.55;
const PAST_FAINT = 2.5;
/** ... where nothing was found, fainter ones are looked for. What is found so must be this good. */
const FOR_FAINT = 0.4;
const MIN_SECOND_SCORE = 0.5;

/**
 * Documents in a small picture (about 640 px long), best first and apart from each other.
 *
 * @param mrz corners of a machine-readable zone in reading direction, where known
 */
export function searchPicture(picture: RgbaImage, mrz: Corners | null): RankedQuad[] {
  const edges = edgeMap(picture);
  const softness = softnessFor(edges.strength);
  const certain = certainQuads(contentMap(edges, softness), mrz);
  const look = (factor: number) => search(picture, edges, factor * softness, mrz, certain);
  const first = look(1);
  if (scoreOf(first) >= SURE_SCORE) return first;
  const second = look(PAST_FAINT);
  if (scoreOf(second) >= Math.max(MIN_SECOND_SCORE, scoreOf(first))) return second;
  if (first.length > 0) return first;
  const third = look(FOR_FAINT);
  return scoreOf(third) >= MIN_SECOND_SCORE ? third : [];
}

function scoreOf([best]: readonly RankedQuad[]): number {
  return best?.score ?? 0;
}

/** What is known without edges: the whole picture where it looks like a document, and the place that an MRZ predicts. */
function certainQuads(content: ContentMap, mrz: Corners | null): RankedQuad[] {
  const whole = wholePicture(content);
  const quads: RankedQuad[] = [];
  if (whole) {
    const score = withMrz({ corners: whole, score: WHOLE_PICTURE_SCORE }, mrz);
    quads.push({ corners: whole, onBorder: ALL_SIDES, score, blank: 0 });
  }
  if (mrz) quads.push({ corners: documentAroundMrz(mrz), onBorder: NO_SIDE, score: PREDICTED_SCORE, blank: 0 });
  return quads;
}

const ALL_SIDES: RankedQuad['onBorder'] = [true, true, true, true];
const NO_SIDE: RankedQuad['onBorder'] = [false, false, false, false];

function search(
  picture: RgbaImage,
  edges: EdgeMap,
  softness: number,
  mrz: Corners | null,
  certain: readonly RankedQuad[],
): RankedQuad[] {
  const sides = findLines(edges, softness, LINES).map((line) => traceSide(edges, line, softness));
  const content = contentMap(edges, softness);
  const ranked = rankQuads(picture, content, softness, proposeQuads([...sides, ...borderSides(edges)], edges), mrz);
  const whole = certain.find(({ onBorder }) => onBorder === ALL_SIDES);
  const least = whole ? MIN_SHARE_OF_WHOLE * edges.width * edges.height : 0;
  const parts = ranked.filter(({ corners }) => area(corners) > least);
  const isScan = whole && parts.some((part) => isAsSure(part, whole, mrz) && liesOnBed(content, part.corners));
  const quads = [...parts, ...(isScan ? certain.filter((quad) => quad !== whole) : certain)];
  return chooseQuads(quads).map((quad) => extendToBorder(quad, edges, softness));
}

/**
 * A card that fills most of a scan, and is not much less likely than that the scan is the card. It may reach one border
 * of the scan where a zone vouches for it.
 */
function isAsSure(part: RankedQuad, whole: RankedQuad, mrz: Corners | null): boolean {
  const mayTouch = mrz && fitToMrz(part.corners, mrz) === 1 ? 1 : 0;
  return (
    part.onBorder.filter(Boolean).length <= mayTouch &&
    part.score > SCORE_ON_BED * whole.score &&
    area(part.corners) > SHARE_OF_BED * area(whole.corners)
  );
}

/**
 * The gradient, levels/px, at which an edge counts half: above what noise and texture make nearly everywhere, so low on
 * a clean scan, where a white card on white paper shows by two levels, and high on granite.
 */
function softnessFor(strength: Float32Array): number {
  const stride = 17;
  const sample = new Float32Array(Math.ceil(strength.length / stride));
  for (let index = 0; index < sample.length; index++) sample[index] = strength[index * stride]!;
  sample.sort();
  return Math.min(6, Math.max(1.5, 2.5 * sample[sample.length >> 1]!));
}
