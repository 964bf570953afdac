import type { FoundAnchor } from './findAnchors.ts';
import type { Area, PrintedField } from './layout.ts';

/** Near anchors count most: with the square of the distance, and no closer than this, mm. */
const NEAREST_MM = 3;

/**
 * Where the line of a field lies on this card, mm: moved as the anchors around it are, and with its label where that
 * stands on another line than usual. Null for a value that only some documents bear, without its label.
 */
export function placeField({ at, label, optional }: PrintedField, anchors: readonly FoundAnchor[]): Area | null {
  const own = anchors.find(({ anchor }) => anchor.words === label);
  if (optional && !own) return null;
  if (own?.stray) return { ...at, x: at.x + own.offset[0], y: at.y + own.offset[1] };

  let [sum, x, y] = [0, 0, 0];
  for (const { anchor, offset, stray } of anchors) {
    if (stray) continue;
    const distance = Math.max(NEAREST_MM, Math.hypot(anchor.at[0] - at.x, anchor.at[1] - (at.y + at.height / 2)));
    const weight = 1 / distance ** 2;
    sum += weight;
    x += weight * offset[0];
    y += weight * offset[1];
  }
  return sum === 0 ? at : { ...at, x: at.x + x / sum, y: at.y + y / sum };
}
