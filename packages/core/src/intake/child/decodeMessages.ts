import * as z from 'zod';
import type { Edits } from '../../contract/edits.ts';
import { evidenceSchema, findingCodeSchema } from '../../contract/findings.ts';
import type { Affine } from '../../image/affine.ts';
import type { RgbaImage } from '../../image/raster.ts';
import type { CaptureMediaType, PictureSize } from '../capture.ts';

/** What decoding a file gives, in the form that crosses from the child: see `DecodedCapture`. */
export interface DecodedPixels {
  image: RgbaImage;
  upright: PictureSize;
  /** From px of `image` to px of the upright original. */
  toUpright: Affine;
  pages: number;
}

/** What a decoder asks of its child; the bytes of the file follow as the frame's body. */
export interface DecodeRequest {
  mediaType: CaptureMediaType;
  edits: Edits;
  longSide: number;
}

const size = z.int().min(1);
const sizeSchema = z.strictObject({ width: size, height: size });
const number = z.number();

/** What the child answers; RGBA pixels follow as the frame's body. Checked on arrival: the child is not trusted. */
export const decodeAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    width: size,
    height: size,
    upright: sizeSchema,
    toUpright: z.tuple([number, number, number, number, number, number]).readonly(),
    pages: size,
  }),
  z.strictObject({ ok: z.literal(false), code: findingCodeSchema, evidence: evidenceSchema }),
]);
export type DecodeAnswer = z.input<typeof decodeAnswerSchema>;
