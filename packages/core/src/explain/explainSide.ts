import type { Corners } from '../contract/geometry.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import type { SideInput } from '../engine.ts';
import { homography, rectangleCorners } from '../image/homography.ts';
import type { DecodedCapture } from '../intake/capture.ts';
import type { SideSight } from '../seeing/seeSide.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import type { Tools } from '../seeing/tools.ts';
import { examineSide } from '../verifySide.ts';
import type { ExplainedCard, ExplainedPicture, ExplainedZone, Plain, PlainExplanation } from './explanation.ts';
import { spellMrz } from './spellMrz.ts';

/** The report on one capture, with the pictures it was made from and the places it looked at. */
export async function explainSide(input: SideInput, tools: Tools): Promise<PlainExplanation> {
  const { report, sights } = await examineSide(input, tools);
  const capture = sights[0]?.capture;
  const picture = capture ? pictureOf(capture) : null;
  const mrz = report.mrz && spellMrz(report.mrz);
  return { report, picture, pages: capture?.pages ?? 0, mrz, cards: sights.flatMap(cardOf) };
}

function pictureOf({ image, toUpright }: DecodedCapture): Plain<ExplainedPicture> {
  const corners = rectangleCorners(image.width, image.height);
  return { image, fromUpright: homography(corners.map(toUpright) as Corners, corners) };
}

function cardOf(sight: SideSight): Plain<ExplainedCard>[] {
  const { card, capture, recognised } = sight;
  if (!card) return [];
  const { image } = card;
  const corners = card.corners.map((corner) => capture.toUpright(corner)) as Corners;
  return [
    {
      image,
      side: recognised.side,
      corners,
      pixelsPerMm: CARD_PIXELS_PER_MM,
      zones: zonesOf(sight),
      fromUpright: homography(corners, rectangleCorners(image.width, image.height)),
    },
  ];
}

/** Where the side bears what; the machine-readable zone where it was found. */
function zonesOf({ recognised, mrz }: SideSight): ExplainedZone[] {
  const usual = recognised.kind ? DOCUMENT_TYPES[recognised.kind].zones : [];
  const zones = usual
    .filter(({ side }) => side === recognised.side)
    .map(({ content, x, y, width, height }) => {
      const [left, top, across, down] = [x, y, width, height].map((mm) => mm * CARD_PIXELS_PER_MM);
      return { content, found: false, x: left!, y: top!, width: across!, height: down! };
    });
  if (!mrz?.box) return zones;
  return [...zones.filter(({ content }) => content !== 'mrz'), { content: 'mrz', found: true, ...mrz.box }];
}
