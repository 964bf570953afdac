import type { SKRSContext2D } from '@napi-rs/canvas';
import { PALETTE } from '../ink/palette.ts';
import { write } from '../ink/pen.ts';
import { drawEmpty, type Frame } from '../ink/shapes.ts';
import type { Subject } from '../subject.ts';
import { drawCard } from './drawCard.ts';
import { drawReceived } from './drawReceived.ts';

const GAP = 48;
const CAPTION: { size: number; weight: number } = { size: 27, weight: 600 };
const CAPTION_HEIGHT = 52;
/** Share of the width that the picture received takes: less beside one card than beside two. */
const RECEIVED_SHARE = { one: 0.36, two: 0.5 };

/** The picture received beside the documents found in it. Returns where they end. */
export function drawPictures(context: SKRSContext2D, subject: Subject, frame: Omit<Frame, 'height'>): number {
  const { picture, cards, texts } = subject;
  const { x, y, width } = frame;
  const top = y + CAPTION_HEIGHT;
  if (!picture) return y;
  const share = cards.length > 1 ? RECEIVED_SHARE.two : RECEIVED_SHARE.one;
  const received = Math.round(width * share);
  const cardX = x + received + GAP;
  const cardWidth = width - received - GAP;
  const heights = cards.map(({ image }) => Math.round((cardWidth * image.height) / image.width));
  const height = Math.max(560, heights.reduce((sum, one) => sum + one, 0) + GAP * (cards.length - 1));

  write(context, texts.received, x, y + CAPTION.size, CAPTION);
  drawReceived(context, subject, picture, { x, y: top, width: received, height });
  write(context, texts.straightened, cardX, y + CAPTION.size, CAPTION);
  if (cards.length === 0) drawEmpty(context, texts.noDocument, { x: cardX, y: top, width: cardWidth, height });
  let cardY = top;
  for (const [index, card] of cards.entries()) {
    drawCard(context, subject, card, { x: cardX, y: cardY, width: cardWidth, height: heights[index]! });
    cardY += heights[index]! + GAP;
  }
  const dashed = cards.some(({ zones }) => zones.some(({ found }) => !found));
  if (!dashed) return top + height;
  write(context, texts.usualPlace, x + width, top + height + 36, { size: 21, colour: PALETTE.soft, align: 'right' });
  return top + height + 40;
}
