import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '@rectoverso/core/contract';
import type { ExplainedCard } from '@rectoverso/core/node';
import { PALETTE } from '../ink/palette.ts';
import { widthOf, write } from '../ink/pen.ts';
import { drawPixels } from '../ink/pixels.ts';
import { type Frame, fillRounded, PICTURE_RADIUS, strokeWithHalo } from '../ink/shapes.ts';
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
  const corner = ({ x, y }: Pick<Frame, 'x' | 'y'>): Point => [frame.x + x * scale, frame.y + y * scale];
  for (const zone of card.zones) {
    context.beginPath();
    context.roundRect(...corner(zone), zone.width * scale, zone.height * scale, 8);
    strokeWithHalo(context, PALETTE.accent, 3, zone.found ? [] : [12, 9]);
  }
  // Over all lines, so that none is crossed out.
  for (const zone of card.zones) drawTag(context, subject.texts.zones[zone.content], corner(zone));
  const place = (point: Point): Point => {
    const [u, v] = card.fromUpright(point);
    return [frame.x + u * scale, frame.y + v * scale];
  };
  drawPlaces(context, subject, place, frame);
  context.restore();
}

/** The name of a zone, standing on the left of its upper line. */
function drawTag(context: SKRSContext2D, text: string, [left, y]: Point): void {
  const x = left + 12;
  const style = { size: 19, weight: 600, colour: '#ffffff' };
  const width = widthOf(context, text, style) + 24;
  fillRounded(context, { x, y: y - 28, width, height: 30 }, [10, 10, 0, 0], PALETTE.accent);
  write(context, text, x + 12, y - 6, style);
}
