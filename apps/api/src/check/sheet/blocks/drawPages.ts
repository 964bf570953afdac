import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from '../ink/palette.ts';
import { write } from '../ink/pen.ts';
import { type Frame, fillRounded } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';

const HEIGHT = 190;
const GAP = 26;
const CAPTION = { size: 27, weight: 600 };

/** The pages of the file in small, the one that was checked framed; as many as fit side by side. */
export function drawPages(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { sheetPages, asked, texts } = subject;
  const chosen = (asked.page ?? 1) - 1;
  write(context, texts.pages, frame.x, frame.y + CAPTION.size, CAPTION);
  const y = frame.y + 52;
  let { x } = frame;
  for (const [place, { proportions, picture }] of sheetPages.entries()) {
    const width = HEIGHT * proportions;
    if (x + width > frame.x + frame.width) break;
    fillRounded(context, { x, y, width, height: HEIGHT }, 6, '#ffffff');
    if (picture) context.drawImage(picture, x, y, width, HEIGHT);
    context.beginPath();
    context.roundRect(x, y, width, HEIGHT, 6);
    context.strokeStyle = place === chosen ? PALETTE.accent : PALETTE.line;
    context.lineWidth = place === chosen ? 6 : 2;
    context.stroke();
    const colour = place === chosen ? PALETTE.accent : PALETTE.soft;
    const style = { size: 21, weight: place === chosen ? 650 : 400, colour, align: 'center' } as const;
    write(context, String(place + 1), x + width / 2, y + HEIGHT + 30, style);
    x += width + GAP;
  }
  return y + HEIGHT + 30;
}
