import sharp from 'sharp';
import type { Edits } from '../../contract/edits.ts';
import type { Point } from '../../contract/geometry.ts';
import { type Affine, applyAffine, chainAffine, invertAffine } from '../../image/affine.ts';
import { permutePixels } from '../../image/permutePixels.ts';
import type { RgbaImage } from '../../image/raster.ts';
import { sampleAffine } from '../../image/sampleAffine.ts';
import { type CaptureMediaType, IntakeError, MAX_PIXELS, type PictureSize } from '../capture.ts';
import { endsEarly } from '../endsEarly.ts';
import type { DecodedPixels } from './decodeMessages.ts';
import { exifOrientation } from './exifOrientation.ts';
import { placeEdits } from './placeEdits.ts';

// Nothing but a JPEG or a PNG held in memory is ever opened, whatever the bytes pretend to be.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
sharp.cache(false);

/** Truncated pictures are refused; a stray byte or a wrong checksum in a side chunk is not. */
const OPTIONS = { failOn: 'truncated', limitInputPixels: MAX_PIXELS } as const;

/** Reach of the interpolating kernel around what a slanted picture shows, in px of the result. */
const KERNEL_PX = 3;

/** What a few products may add to a whole number of px. */
const ROUNDING_PX = 1e-6;

interface Window extends PictureSize {
  left: number;
  top: number;
}

/**
 * Decodes a JPEG or PNG: EXIF orientation and `edits` applied to the original pixels, 8-bit sRGB over white, at most
 * `longSide` px. Throws `IntakeError` (`file.unreadable`, `file.too_many_pixels`).
 */
export async function decodePicture(
  bytes: Uint8Array,
  mediaType: CaptureMediaType,
  edits: Edits,
  longSide: number | ((longSide: number) => number),
): Promise<DecodedPixels> {
  try {
    const { width, height, orientation = 1 } = await sharp(bytes, OPTIONS).metadata();
    const turn = exifOrientation(orientation, width, height);
    const upright = orientation >= 5 ? { width: height, height: width } : { width, height };
    const placed = placeEdits(upright, edits, longSide);
    const toStored = chainAffine(placed.toUpright, invertAffine(turn));
    const image = await drawEdited(bytes, { width, height }, placed, toStored);
    return { image, upright, toUpright: placed.toUpright, pages: 1 };
  } catch (error) {
    if (/exceeds pixel limit/.test(String(error))) {
      throw new IntakeError('file.too_many_pixels', { limitPixels: MAX_PIXELS });
    }
    throw new IntakeError('file.unreadable', { reason: endsEarly(bytes, mediaType) ? 'truncated' : 'damaged' });
  }
}

/** Decodes only the part of the stored picture that the result shows, shrunk while it streams, then turns it. */
async function drawEdited(
  bytes: Uint8Array,
  stored: PictureSize,
  { width, height }: PictureSize,
  toStored: Affine,
): Promise<RgbaImage> {
  const window = shownWindow(stored, { width, height }, toStored);
  if (window === null) return { data: new Uint8Array(width * height * 4).fill(255), width, height };
  const part = await decodeWindow(bytes, stored, window, toStored);
  const fromPart: Affine = [window.width / part.width, 0, 0, window.height / part.height, window.left, window.top];
  const toPart = chainAffine(toStored, invertAffine(fromPart));
  return permutePixels(part, toPart, width, height) ?? sampleAffine(part, toPart, width, height);
}

/** The rectangle of the stored picture that the result looks at, or null where it looks beside the picture. */
function shownWindow(stored: PictureSize, { width, height }: PictureSize, toStored: Affine): Window | null {
  const [a, b, c, d] = toStored;
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [0, height],
    [width, height],
  ];
  const shown = corners.map((corner) => applyAffine(toStored, corner));
  const slanted = a * c !== 0;
  const span = (values: number[], margin: number, size: number) => {
    const start = Math.max(0, Math.floor(Math.min(...values) - margin + ROUNDING_PX));
    const end = Math.min(size, Math.ceil(Math.max(...values) + margin - ROUNDING_PX));
    return { start, length: end - start };
  };
  const marginX = slanted ? KERNEL_PX * Math.hypot(a, c) : 0;
  const marginY = slanted ? KERNEL_PX * Math.hypot(b, d) : 0;
  const columns = span(
    shown.map(([x]) => x),
    marginX,
    stored.width,
  );
  const rows = span(
    shown.map(([, y]) => y),
    marginY,
    stored.height,
  );
  if (columns.length <= 0 || rows.length <= 0) return null;
  return { left: columns.start, top: rows.start, width: columns.length, height: rows.length };
}

/** RGBA of a window of the stored picture, at the scale of the result. */
async function decodeWindow(
  bytes: Uint8Array,
  stored: PictureSize,
  window: Window,
  [a, b, c, d]: Affine,
): Promise<RgbaImage> {
  let pipeline = sharp(bytes, OPTIONS);
  // Decoders shrink a JPEG while they read it, which is quicker by far, but only where all of it is wanted.
  if (window.width < stored.width || window.height < stored.height) pipeline = pipeline.extract(window);
  const { data, info } = await pipeline
    .resize({
      width: Math.max(1, Math.round(window.width / Math.hypot(a, c))),
      height: Math.max(1, Math.round(window.height / Math.hypot(b, d))),
      fit: 'fill',
    })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
