import type { Corners } from '../../contract/geometry.ts';
import type { RgbaImage } from '../raster.ts';
import { chooseQuads } from './chooseQuads.ts';
import { documentAroundMrz } from './documentAroundMrz.ts';
import { type EdgeMap, edgeMap } from './edgeMap.ts';
import { extendToBorder } from './extendToBorder.ts';
import { findLines } from './findLines.ts';
import { area } from './overlapShare.ts';
import { proposeQuads } from './proposeQuads.ts';
import { type RankedQuad, rankQuads } from './rankQuads.ts';
import { borderSides, traceSide } from './traceSide.ts';
import { wholePicture } from './wholePicture.ts';

/** Lines that sides are chosen from. A card on tiles or grain needs this many for its own to be among them. */
const LINES = 72;
/** What the whole picture is worth that looks like a scan or crop of a card: less than four good edges inside. */
const WHOLE_PICTURE_SCORE = 0.62;
/** A quadrilateral smaller than this in such a picture is a part of the card: a portrait fills 0.12 of one. */
const MIN_SHARE_OF_WHOLE = 0.18;
/** What the place that the MRZ predicts is worth: less than any quadrilateral with edges that bears it. */
const PREDICTED_SCORE = 0.5;

/** Below this score, edges are weighed again with less and with more regard to faint ones ... */
const SURE_SCORE = 0.55;
const SECOND_LOOKS = [2.5, 0.4];
/** ... and what is found so must be this good. */
const MIN_SECOND_SCORE = 0.5;

/**
 * Documents in a small picture (about 640 px long), best first and apart from each other.
 *
 * @param mrz corners of a machine-readable zone in reading direction, where known
 */
export function searchPicture(picture: RgbaImage, mrz: Corners | null): RankedQuad[] {
  const edges = edgeMap(picture);
  const softness = softnessFor(edges.strength);
  let best = search(picture, edges, softness, mrz);
  for (const factor of SECOND_LOOKS) {
    if (scoreOf(best) >= SURE_SCORE) break;
    const seen = search(picture, edges, factor * softness, mrz);
    if (scoreOf(seen) >= Math.max(MIN_SECOND_SCORE, scoreOf(best))) best = seen;
  }
  return best;
}

function scoreOf([best]: readonly RankedQuad[]): number {
  return best?.score ?? 0;
}

function search(picture: RgbaImage, edges: EdgeMap, softness: number, mrz: Corners | null): RankedQuad[] {
  const sides = findLines(edges, softness, LINES).map((line) => traceSide(edges, line, softness));
  let quads = rankQuads(picture, edges, softness, proposeQuads([...sides, ...borderSides(edges)], edges), mrz);
  const whole = wholePicture(edges, softness);
  if (whole) {
    quads = quads.filter(({ corners }) => area(corners) > MIN_SHARE_OF_WHOLE * area(whole));
    quads.push({ corners: whole, onBorder: [true, true, true, true], score: WHOLE_PICTURE_SCORE, blank: 0 });
  }
  if (mrz) {
    quads.push({
      corners: documentAroundMrz(mrz),
      onBorder: [false, false, false, false],
      score: PREDICTED_SCORE,
      blank: 0,
    });
  }
  return chooseQuads(quads).map((quad) => extendToBorder(quad, edges, softness));
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
