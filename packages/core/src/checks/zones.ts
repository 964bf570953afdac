import type { Zone } from '../documents/documentType.ts';
import { DOCUMENT_TYPES } from '../documents/registry.ts';
import { CARD_PIXELS_PER_MM } from '../seeing/straightCard.ts';
import type { Box, SideContext, StraightCard } from './check.ts';

/** What the side bears where, by its kind; of an unknown document, the zones of every side of its size. */
export function zonesOf({ recognised }: SideContext, { image }: StraightCard): Zone[] {
  const types = recognised.kind ? [DOCUMENT_TYPES[recognised.kind]] : Object.values(DOCUMENT_TYPES);
  return types
    .filter(({ size }) => Math.round(size.width * CARD_PIXELS_PER_MM) === image.width)
    .flatMap(({ zones }) => zones)
    .filter(({ side }) => recognised.side === null || recognised.side === 'both' || recognised.side === side);
}

/** The zone on the straightened card, px, with `margin` mm around it. */
export function boxOfZone({ x, y, width, height }: Zone, margin = 0): Box {
  const scale = CARD_PIXELS_PER_MM;
  return {
    x: (x - margin) * scale,
    y: (y - margin) * scale,
    width: (width + 2 * margin) * scale,
    height: (height + 2 * margin) * scale,
  };
}
