import type { Box } from '../../checks/check.ts';
import type { RgbaImage } from '../../image/raster.ts';

/** How much bluer than what surrounds it a blue field is, levels of 255: any lamp tints both alike. */
const BLUER = 45;
/** Around the field, px: 3 mm at 300 dpi. */
const MARGIN_PX = 35;

/** Whether a box holds a field of strong blue on a paler ground. */
export function looksLikeFlag(image: RgbaImage, box: Box): boolean {
  const [inside, outside] = [
    { blue: 0, count: 0 },
    { blue: 0, count: 0 },
  ];
  for (
    let y = Math.max(0, Math.round(box.y) - MARGIN_PX);
    y < Math.min(image.height, box.y + box.height + MARGIN_PX);
    y += 2
  ) {
    for (
      let x = Math.max(0, Math.round(box.x) - MARGIN_PX);
      x < Math.min(image.width, box.x + box.width + MARGIN_PX);
      x += 2
    ) {
      const within = x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
      const side = within ? inside : outside;
      const at = 4 * (y * image.width + x);
      side.blue += image.data[at + 2]! - image.data[at]!;
      side.count++;
    }
  }
  return inside.blue / inside.count - outside.blue / outside.count >= BLUER;
}
