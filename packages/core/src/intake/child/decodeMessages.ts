import * as z from 'zod';
import type { Edits } from '../../contract/edits.ts';
import { evidenceSchema, findingCodeSchema } from '../../contract/findings.ts';
import type { Affine } from '../../image/affine.ts';
import type { RgbaImage } from '../../image/raster.ts';
import type { CaptureMediaType, FilePage, PictureSize } from '../capture.ts';

/** What decoding a file gives, in the form that crosses from the child: see `DecodedCapture`. */
export interface DecodedPixels {
  image: RgbaImage;
  upright: PictureSize;
  /** From px of `image` to px of the upright original. */
  toUpright: Affine;
  pages: number;
}

/** A page of a PDF in the form that crosses from the child: see `FilePage`. */
export type ListedPage = Omit<FilePage, 'paper'> & { paper: PictureSize };

/** What a decoder asks of its child; the bytes of the file follow as the frame's body. */
export type ChildRequest = DecodeRequest | ListRequest;

export interface DecodeRequest {
  task: 'decode';
  mediaType: CaptureMediaType;
  edits: Edits;
  /** px at most; null for the scale that checks work at. */
  longSide: number | null;
}

/** Asks for the pages of a PDF, with thumbnails of at most `longSide` px. */
interface ListRequest {
  task: 'list';
  longSide: number;
}

const size = z.int().min(1);
const sizeSchema = z.strictObject({ width: size, height: size });
const number = z.number();

const refusalSchema = z.strictObject({ ok: z.literal(false), code: findingCodeSchema, evidence: evidenceSchema });

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
  refusalSchema,
]);
export type DecodeAnswer = z.input<typeof decodeAnswerSchema>;

const paperSchema = z.strictObject({ width: number.positive(), height: number.positive() });

/** The pages of a PDF; the RGBA pixels of their thumbnails follow, one behind the other. Checked on arrival as well. */
export const listAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    pages: z
      .array(
        z.strictObject({
          upright: sizeSchema,
          paper: paperSchema,
          rotation: z.literal([0, 90, 180, 270]),
          isScan: z.boolean(),
          thumbnail: sizeSchema.nullable(),
        }),
      )
      .min(1),
  }),
  refusalSchema,
]);
export type ListAnswer = z.input<typeof listAnswerSchema>;
