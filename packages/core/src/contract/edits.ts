import * as z from 'zod';

const fraction = z.number().min(0).max(1);

/**
 * What a holder did to a capture in the editor: numbers stored beside the untouched bytes and applied, on the
 * server, to the original pixels in this order: PDF page, rotation, crop. `NO_EDITS` is the original itself.
 */
export const editsSchema = z.strictObject({
  /** Page of a PDF, from 1. Ignored for pictures. */
  page: z.int().min(1).max(20).default(1),
  /** Degrees clockwise, about the centre of the upright picture. */
  rotation: z.number().min(-360).max(360).default(0),
  /** The editor's magnification, kept so that the editor reopens as it was left; the crop alone decides the pixels. */
  zoom: z.number().min(0.2).max(20).default(1),
  /** The kept rectangle, in fractions of the bounding box of the rotated picture; null keeps all of it. */
  crop: z.strictObject({ x: fraction, y: fraction, width: fraction, height: fraction }).nullable().default(null),
});
export type Edits = z.infer<typeof editsSchema>;

export const NO_EDITS: Edits = { page: 1, rotation: 0, zoom: 1, crop: null };
