import type { SKRSContext2D } from '@napi-rs/canvas';
import type { MrzReading } from '@rectoverso/core/contract';
import type { ExplainedCard } from '@rectoverso/core/node';
import { canvasOf } from '../ink/pixels.ts';
import type { Frame } from '../ink/shapes.ts';

/** The strip of the picture is shown this much higher than the zone's share of a line, so that no letter is cut. */
const STRIP_MARGIN = 0.12;

/** The lines of a zone as photographed. */
export interface MrzStrip {
  /** Of one line, px of the card. */
  width: number;
  height: number;
  draw(context: SKRSContext2D, line: number, frame: Frame): void;
}

/** The lines of the zone as they stand on the card; null where no card shows the zone. */
export function mrzStripOf(cards: readonly ExplainedCard[], { lines }: MrzReading): MrzStrip | null {
  for (const { image, zones } of cards) {
    const zone = zones.find(({ content, found }) => content === 'mrz' && found);
    if (!zone) continue;
    const canvas = canvasOf(image);
    const share = zone.height / lines.length;
    const height = share * (1 + 2 * STRIP_MARGIN);
    return {
      width: zone.width,
      height,
      draw(context, line, frame) {
        context.save();
        context.beginPath();
        context.roundRect(frame.x, frame.y, frame.width, frame.height, 8);
        context.clip();
        context.imageSmoothingQuality = 'high';
        const from = zone.y + (line - STRIP_MARGIN) * share;
        context.drawImage(canvas, zone.x, from, zone.width, height, frame.x, frame.y, frame.width, frame.height);
        context.restore();
      },
    };
  }
  return null;
}
