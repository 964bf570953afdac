import type { SKRSContext2D } from '@napi-rs/canvas';
import type { FindingStatus, Point } from '@rectoverso/core/contract';
import { TONE_OF_STATUS, type Tone } from './palette.ts';
import { write } from './pen.ts';

/** A number in a disc, as on the pictures so in the list. */
export function drawNumber(context: SKRSContext2D, number: number, [x, y]: Point, tone: Tone, radius = 21): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = tone.strong;
  context.fill();
  context.strokeStyle = '#ffffff';
  context.lineWidth = 3;
  context.stroke();
  const style = { size: radius * 1.2, weight: 650, colour: '#ffffff', align: 'center' } as const;
  write(context, String(number), x, y + radius * 0.43, style);
}

/** Strokes of the signs for each status, in a square of 2 × 2 about the origin. */
const SIGNS: Record<FindingStatus, readonly (readonly Point[])[]> = {
  pass: [
    [
      [-0.42, 0.02],
      [-0.12, 0.34],
      [0.44, -0.32],
    ],
  ],
  fail: [
    [
      [-0.34, -0.34],
      [0.34, 0.34],
    ],
    [
      [0.34, -0.34],
      [-0.34, 0.34],
    ],
  ],
  warn: [
    [
      [0, -0.48],
      [0, 0.12],
    ],
    [
      [0, 0.44],
      [0, 0.45],
    ],
  ],
  inconclusive: [
    [
      [-0.27, -0.26],
      [-0.2, -0.42],
      [0, -0.52],
      [0.2, -0.43],
      [0.27, -0.25],
      [0.18, -0.07],
      [0.02, 0.03],
      [0, 0.17],
    ],
    [
      [0, 0.48],
      [0, 0.49],
    ],
  ],
  skipped: [
    [
      [-0.36, 0],
      [0.36, 0],
    ],
  ],
};

/** The sign of a status, white in a disc of its colour. No letter, so that no font decides how it looks. */
export function drawStatus(context: SKRSContext2D, status: FindingStatus, [x, y]: Point, radius: number, tone?: Tone) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = (tone ?? TONE_OF_STATUS[status]).strong;
  context.fill();
  context.strokeStyle = '#ffffff';
  context.lineWidth = radius * 0.2;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of SIGNS[status]) {
    context.beginPath();
    for (const [u, v] of stroke) context.lineTo(x + u * radius, y + v * radius);
    context.stroke();
  }
}
