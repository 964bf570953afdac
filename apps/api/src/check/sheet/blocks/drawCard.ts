import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Field, FieldName, Point } from '@rectoverso/core/contract';
import type { ExplainedCard } from '@rectoverso/core/node';
import { fieldGround, PALETTE } from '../ink/palette.ts';
import { widthOf, write } from '../ink/pen.ts';
import { drawPixels } from '../ink/pixels.ts';
import { type Frame, fillRounded, PICTURE_RADIUS, strokeWithHalo, tracePolygon } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';
import { drawPlaces } from './drawPlaces.ts';

/** A document straightened, with the places that were looked at and what was found there. */
export function drawCard(context: SKRSContext2D, subject: Subject, card: ExplainedCard, frame: Frame): void {
  const scale = frame.width / card.image.width;
  context.save();
  context.shadowColor = 'rgba(16, 38, 47, 0.28)';
  context.shadowBlur = 26;
  context.shadowOffsetY = 8;
  fillRounded(context, frame, PICTURE_RADIUS, '#ffffff');
  context.restore();
  context.save();
  context.beginPath();
  context.roundRect(frame.x, frame.y, frame.width, frame.height, PICTURE_RADIUS);
  context.clip();
  drawPixels(context, card.image, frame);
  const place = (point: Point): Point => {
    const [u, v] = card.fromUpright(point);
    return [frame.x + u * scale, frame.y + v * scale];
  };
  for (const [name, field] of Object.entries(subject.report.fields))
    markPrint(context, name as FieldName, field, place);
  const corner = ({ x, y }: Pick<Frame, 'x' | 'y'>): Point => [frame.x + x * scale, frame.y + y * scale];
  for (const zone of card.zones) {
    context.beginPath();
    context.roundRect(...corner(zone), zone.width * scale, zone.height * scale, 8);
    strokeWithHalo(context, PALETTE.accent, 3, zone.found ? [] : [12, 9]);
  }
  // Over all lines, so that none is crossed out.
  for (const zone of card.zones) drawTag(context, subject.texts.zones[zone.content], corner(zone));
  drawPlaces(context, subject, place, frame);
  context.restore();
}

/** Print that was read, marked in its field's colour as by a felt pen. */
function markPrint(
  context: SKRSContext2D,
  name: FieldName,
  { source, region, printed }: Field,
  place: (point: Point) => Point,
): void {
  const read = source === 'print' ? region : printed?.region;
  if (!read) return;
  tracePolygon(context, read.map(place));
  context.globalCompositeOperation = 'multiply';
  context.fillStyle = fieldGround(name);
  context.fill();
  context.globalCompositeOperation = 'source-over';
}

/** The name of a zone, standing on the left of its upper line. */
function drawTag(context: SKRSContext2D, text: string, [left, y]: Point): void {
  const x = left + 12;
  const style = { size: 19, weight: 600, colour: '#ffffff' };
  const width = widthOf(context, text, style) + 24;
  fillRounded(context, { x, y: y - 28, width, height: 30 }, [10, 10, 0, 0], PALETTE.accent);
  write(context, text, x + 12, y - 6, style);
}
