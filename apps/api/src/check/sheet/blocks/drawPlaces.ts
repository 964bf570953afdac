import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '@rectoverso/core/contract';
import { drawNumber } from '../ink/marks.ts';
import { TONE_OF_STATUS, type Tone } from '../ink/palette.ts';
import { type Frame, strokeWithHalo, tracePolygon } from '../ink/shapes.ts';
import { placesOf, type Subject } from '../subject.ts';

/** The places of findings, numbered as in the list. */
export function drawPlaces(
  context: SKRSContext2D,
  { remarks }: Subject,
  place: (point: Point) => Point,
  frame: Frame,
): void {
  for (const { finding, number } of [...remarks].reverse()) {
    if (number === null) continue;
    for (const region of placesOf(finding)) drawPlace(region.map(place), number, TONE_OF_STATUS[finding.status]);
  }

  function drawPlace(points: Point[], number: number, tone: Tone): void {
    tracePolygon(context, points);
    context.fillStyle = `${tone.strong}26`;
    context.fill();
    strokeWithHalo(context, tone.strong, 4);
    const within = (value: number, from: number, size: number) =>
      Math.min(Math.max(value, from + 26), from + size - 26);
    const x = Math.max(...points.map(([u]) => u));
    const y = Math.min(...points.map(([, v]) => v));
    drawNumber(context, number, [within(x, frame.x, frame.width), within(y, frame.y, frame.height)], tone);
  }
}
