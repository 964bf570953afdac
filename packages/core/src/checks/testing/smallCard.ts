import { drawnCard, painted } from '../../image/drawnCard.ts';
import type { RgbaImage } from '../../image/raster.ts';

/** An old card's proportions on two fifths of its size, so that tests are fast; mm. */
export const SMALL_CARD = { width: 42, height: 29.6 };
/** Where that part of the drawn card begins, mm: it shows ground, portrait, print and MRZ. */
const PART = { x: 20, y: 36 };

/** A part of the drawn card, its strokes as wide as ever. */
export function smallCard(pixelsPerMm: number): RgbaImage {
  const { data, width } = drawnCard(pixelsPerMm);
  const left = Math.round(PART.x * pixelsPerMm);
  const top = Math.round(PART.y * pixelsPerMm);
  const size = [SMALL_CARD.width, SMALL_CARD.height].map((mm) => Math.round(mm * pixelsPerMm)) as [number, number];
  return painted(...size, (x, y) => {
    const byte = ((top + y) * width + left + x) * 4;
    return [data[byte]!, data[byte + 1]!, data[byte + 2]!];
  });
}
