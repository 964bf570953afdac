import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Point } from '@rectoverso/core/contract';
import { PALETTE } from './palette.ts';
import { writeLines } from './pen.ts';

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const PANEL_RADIUS = 18;
export const PICTURE_RADIUS = 14;

/** A white sheet with a thin border, to be written on. */
export function drawPanel(context: SKRSContext2D, frame: Frame): void {
  fillRounded(context, frame, PANEL_RADIUS, PALETTE.panel);
  context.strokeStyle = PALETTE.line;
  context.lineWidth = 2;
  context.stroke();
}

export function fillRounded(
  context: SKRSContext2D,
  { x, y, width, height }: Frame,
  radius: number | number[],
  colour: string,
): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fillStyle = colour;
  context.fill();
}

/** A closed line through points. */
export function tracePolygon(context: SKRSContext2D, points: readonly Point[]): void {
  context.beginPath();
  for (const [index, [x, y]] of points.entries()) {
    if (index === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  }
  context.closePath();
}

/** Strokes the current path so that it shows on light and on dark. */
export function strokeWithHalo(context: SKRSContext2D, colour: string, width: number, dash: number[] = []): void {
  context.lineJoin = 'round';
  context.setLineDash([]);
  context.strokeStyle = 'rgba(255,255,255,0.85)';
  context.lineWidth = width + 4;
  context.stroke();
  context.setLineDash(dash);
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.stroke();
  context.setLineDash([]);
}

/** A frame with words where there is nothing to show. */
export function drawEmpty(context: SKRSContext2D, text: string, frame: Frame): void {
  context.beginPath();
  context.roundRect(frame.x, frame.y, frame.width, frame.height, PICTURE_RADIUS);
  context.setLineDash([14, 12]);
  context.strokeStyle = PALETTE.faint;
  context.lineWidth = 3;
  context.stroke();
  context.setLineDash([]);
  const style = { size: 30, colour: PALETTE.soft, align: 'center' } as const;
  writeLines(context, text, frame.x + frame.width / 2, frame.y + frame.height / 2 - 30, frame.width - 80, style);
}
