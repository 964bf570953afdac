import * as z from 'zod';
import { regionSchema } from './geometry.ts';

/** Every finding a report can hold. The list is closed: a new code is a new line here, with its texts in `messages/`. */
export const FINDING_CODES = [
  'image.blurred',
  'image.glare',
  'image.too_dark',
  'image.too_bright',
  'image.low_resolution',
  'image.not_colour',
  'image.screen',
  'image.copy',
  'document.not_found',
  'document.cut_off',
  'document.covered',
  'document.multiple',
  'document.both_sides',
  'document.wrong_side',
  'document.wrong_kind',
  'document.unsupported',
  'document.expired',
  'document.expires_soon',
  'mrz.missing',
  'mrz.unreadable',
  'mrz.check_digit',
  'mrz.repaired',
  'data.mismatch.surname',
  'data.mismatch.givenNames',
  'data.sides_disagree',
  'data.print_disagrees',
  'attempt.same_file',
  'file.unsupported_type',
  'file.too_large',
  'file.too_many_pixels',
  'file.too_many_pages',
  'file.encrypted',
  'file.unreadable',
  'file.infected',
] as const;
export const findingCodeSchema = z.enum(FINDING_CODES);
export type FindingCode = z.infer<typeof findingCodeSchema>;

/** `inconclusive`: could not be judged, so a human must; `skipped`: does not apply to this side. */
export const findingStatusSchema = z.enum(['pass', 'warn', 'fail', 'inconclusive', 'skipped']);
export type FindingStatus = z.infer<typeof findingStatusSchema>;

/** What a check measured: numbers with their unit in the name, enumerations; never a holder's value. */
export const evidenceSchema = z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.null()]));
export type Evidence = z.infer<typeof evidenceSchema>;

/** One check's result. Its texts: `messagesIn(locale).findings[code]`. */
export const findingSchema = z.object({
  code: findingCodeSchema,
  status: findingStatusSchema,
  evidence: evidenceSchema.optional(),
  region: regionSchema.optional(),
  /** Where two places of the picture contradict each other, the second. */
  secondRegion: regionSchema.optional(),
});
export type Finding = z.infer<typeof findingSchema>;

/**
 * What the holder should do: nothing more, take another picture of the same thing, bring another document or side,
 * bring a valid one, or let a human judge.
 */
export const ADVICES = ['accept', 'retake', 'wrong_document', 'expired', 'review'] as const;
export const adviceSchema = z.enum(ADVICES);
export type Advice = z.infer<typeof adviceSchema>;
