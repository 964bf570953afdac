import type { Edits } from '../../contract/edits.ts';
import { type Affine, chainAffine, invertAffine } from '../../image/affine.ts';
import type { PictureSize } from '../capture.ts';

/** Where the edited picture lies on the upright original. */
export interface PlacedEdits extends PictureSize {
  /** From px of the edited picture to px of the upright original. */
  toUpright: Affine;
}

/** Exact sines and cosines of the quarter turns, so that they stay free of rounding. */
const QUARTERS = [
  [0, 1],
  [1, 0],
  [0, -1],
  [-1, 0],
] as const;

/**
 * Applies a holder's edits to an upright picture of `width` × `height` px: rotation clockwise about the centre, then
 * the crop, in fractions of the rotated picture's bounding box rounded to whole px, then shrinking to `longSide` px, or
 * to what that makes of the long side; never enlarging. The same numbers as react-easy-crop gives (`croppedArea` of the rotated bounding box).
 */
export function placeEdits(
  { width, height }: PictureSize,
  edits: Edits,
  longSide: number | ((longSide: number) => number),
): PlacedEdits {
  const quarter = (((edits.rotation / 90) % 4) + 4) % 4;
  const radians = (edits.rotation * Math.PI) / 180;
  const [sin, cos] = QUARTERS[quarter] ?? [Math.sin(radians), Math.cos(radians)];
  const boxWidth = Math.abs(cos) * width + Math.abs(sin) * height;
  const boxHeight = Math.abs(sin) * width + Math.abs(cos) * height;
  const toBox = chainAffine([1, 0, 0, 1, -width / 2, -height / 2], [cos, sin, -sin, cos, boxWidth / 2, boxHeight / 2]);

  const { crop } = edits;
  const left = Math.round((crop?.x ?? 0) * boxWidth);
  const top = Math.round((crop?.y ?? 0) * boxHeight);
  const cropWidth = Math.max(1, Math.round((crop?.width ?? 1) * boxWidth));
  const cropHeight = Math.max(1, Math.round((crop?.height ?? 1) * boxHeight));

  const longest = Math.max(cropWidth, cropHeight);
  const scale = Math.min(1, (typeof longSide === 'number' ? longSide : longSide(longest)) / longest);
  const editedWidth = Math.max(1, Math.round(cropWidth * scale));
  const editedHeight = Math.max(1, Math.round(cropHeight * scale));
  const fromEdited: Affine = [cropWidth / editedWidth, 0, 0, cropHeight / editedHeight, left, top];
  return { width: editedWidth, height: editedHeight, toUpright: chainAffine(fromEdited, invertAffine(toBox)) };
}
