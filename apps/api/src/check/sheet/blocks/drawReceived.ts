import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '@rectoverso/core/contract';
import type { ExplainedPicture } from '@rectoverso/core/node';
import { PALETTE } from '../ink/palette.ts';
import { drawPixels } from '../ink/pixels.ts';
import { type Frame, fillRounded, PICTURE_RADIUS, strokeWithHalo, tracePolygon } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';
import { drawPlaces } from './drawPlaces.ts';

/** Room around the picture received, so that corners on its border show. */
const INSET = 20;

/** The picture as given, darkened around the documents found, with their corners. */
export function drawReceived(context: SKRSContext2D, subject: Subject, picture: ExplainedPicture, frame: Frame): void {
  fillRounded(context, frame, PICTURE_RADIUS, PALETTE.stage);
  const { image } = picture;
  const scale = Math.min((frame.width - 2 * INSET) / image.width, (frame.height - 2 * INSET) / image.height);
  const left = frame.x + (frame.width - image.width * scale) / 2;
  const top = frame.y + (frame.height - image.height * scale) / 2;
  const place = (point: Point): Point => {
    const [u, v] = picture.fromUpright(point);
    return [left + u * scale, top + v * scale];
  };
  const outlines = subject.cards.map(({ corners }) => corners.map(place));
  context.save();
  context.beginPath();
  context.roundRect(frame.x, frame.y, frame.width, frame.height, PICTURE_RADIUS);
  context.clip();
  drawPixels(context, image, { x: left, y: top, width: image.width * scale, height: image.height * scale });
  if (outlines.length > 0) {
    context.beginPath();
    context.rect(left, top, image.width * scale, image.height * scale);
    for (const outline of outlines) {
      for (const [index, [u, v]] of outline.entries()) index === 0 ? context.moveTo(u, v) : context.lineTo(u, v);
      context.closePath();
    }
    context.fillStyle = 'rgba(13, 25, 32, 0.5)';
    context.fill('evenodd');
  }
  for (const outline of outlines) {
    tracePolygon(context, outline);
    strokeWithHalo(context, PALETTE.accent, 4);
    for (const corner of outline) drawCorner(context, corner);
  }
  drawPlaces(context, subject, place, frame);
  context.restore();
}

function drawCorner(context: SKRSContext2D, [x, y]: Point): void {
  context.beginPath();
  context.arc(x, y, 9, 0, 2 * Math.PI);
  context.fillStyle = '#ffffff';
  context.fill();
  context.strokeStyle = PALETTE.accent;
  context.lineWidth = 5;
  context.stroke();
}
