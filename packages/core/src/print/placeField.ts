import type { FoundAnchor } from './findAnchors.ts';
import type { Area } from './layout.ts';

/** Near anchors count most: with the square of the distance, and no closer than this, mm. */
const NEAREST_MM = 3;

/**
 * Where an area of the layout lies on this card, mm: moved as the anchors around it are, and with its own label where
 * that stands on another line than usual.
 */
export function placeField(at: Area, label: string, anchors: readonly FoundAnchor[]): Area {
  const own = anchors.find(({ anchor }) => anchor.words === label);
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
