import * as z from 'zod';
import { DOCUMENT_KINDS, documentKindSchema, OTHER_DOCUMENTS, seenSideSchema, sideSchema } from './documents.ts';
import { adviceSchema, findingSchema } from './findings.ts';
import { cornersSchema, regionSchema } from './geometry.ts';

export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRV-A', 'MRV-B', 'FRA36', 'DL30'] as const;
export const mrzFormatSchema = z.enum(MRZ_FORMATS);

/** A character that check digits suggest instead of the one read: a hint for a human, never counted as read. */
export const repairSchema = z.object({
  line: z.int().min(0),
  column: z.int().min(0),
  read: z.string(),
  suggested: z.string(),
});

/** Where the lines, read under the rules of their format, differ from what is seen under no rule; '' is nothing. */
export const disagreementSchema = z.object({
  line: z.int().min(0),
  column: z.int().min(0),
  read: z.string(),
  free: z.string(),
});

export const mrzReadingSchema = z.object({
  format: mrzFormatSchema,
  lines: z.array(z.string()),
  repairs: z.array(repairSchema),
  /** Absent where there are none. */
  disagreements: z.array(disagreementSchema).optional(),
});
export type MrzReading = z.infer<typeof mrzReadingSchema>;

export const FIELD_NAMES = [
  'surname',
  'givenNames',
  'usageName',
  'birthDate',
  'sex',
  'documentNumber',
  'nationality',
  'issuingState',
  'issueMonth',
  'issueDate',
  'expiryDate',
  'authority',
] as const;
export type FieldName = (typeof FIELD_NAMES)[number];

/** Dates are `YYYY-MM-DD`, months `YYYY-MM`; given names are separated by one space. `confidence` runs from 0 to 1. */
const readingSchema = z.object({
  value: z.string(),
  confidence: z.number().min(0).max(1),
  /** Where it stands on the picture. */
  region: regionSchema.optional(),
});

export const fieldSchema = readingSchema.extend({
  source: z.enum(['mrz', 'print']),
  /** What is printed in plain text, where the value is the MRZ's and the side prints it too. */
  printed: readingSchema.optional(),
});
export type Field = z.infer<typeof fieldSchema>;

export const fieldsSchema = z.partialRecord(z.enum(FIELD_NAMES), fieldSchema);
export type Fields = z.infer<typeof fieldsSchema>;

/** How declared names and those on the document differ, in the evidence of `data.mismatch.*`. */
export const MISMATCH_REASONS = [
  'usage_name',
  'swapped',
  'particle',
  'part_of_name',
  'order',
  'not_first',
  'not_on_document',
  'letters',
  'other_name',
  'not_read',
] as const;
export type MismatchReason = (typeof MISMATCH_REASONS)[number];

/** Décret 2013-1188: `extended` tells that five years were added to the printed expiry; null, that a human must tell. */
export const validitySchema = z.object({
  printedExpiry: z.iso.date().nullable(),
  effectiveExpiry: z.iso.date().nullable(),
  extended: z.boolean().nullable(),
});
export type Validity = z.infer<typeof validitySchema>;

/** Milliseconds spent: in all, decoding, finding the document, reading the MRZ, reading the print. */
export const timingsSchema = z.object({
  total: z.number(),
  decode: z.number(),
  locate: z.number(),
  mrz: z.number(),
  text: z.number(),
});
export type Timings = z.infer<typeof timingsSchema>;

/** What a document is recognised by. */
export const SIGN_NAMES = [
  'mrz',
  'number_shape',
  'title_words',
  'proportions',
  'data_matrix',
  'portrait',
  'flag',
] as const;

/**
 * One reason to think that a picture shows a side of a document, or, with a negative weight, that it does not: what was
 * seen (never a personal value), and how much it says.
 */
export const signSchema = z.object({
  sign: z.enum(SIGN_NAMES),
  seen: z.string(),
  kind: z.enum([...DOCUMENT_KINDS, ...OTHER_DOCUMENTS]),
  side: sideSchema,
  weight: z.number(),
});
export type Sign = z.infer<typeof signSchema>;

/** What tells whether two captures are the same: hexadecimal digits, of no use for anything else. */
export const fingerprintSchema = z.object({
  /** SHA-256 of the bytes as they were sent and the edits made to them. */
  capture: z.string(),
  /** Of what the document looks like, 256 bits: pictures that people take for the same differ in few of them. */
  picture: z.string(),
});
export type Fingerprint = z.infer<typeof fingerprintSchema>;

/** All findings of one side, and what they come to. */
export const sideReportSchema = z.object({
  advice: adviceSchema,
  kind: documentKindSchema.nullable(),
  side: seenSideSchema.nullable(),
  signs: z.array(signSchema),
  mrz: mrzReadingSchema.nullable(),
  fields: fieldsSchema,
  validity: validitySchema.nullable(),
  findings: z.array(findingSchema),
  corners: cornersSchema.nullable(),
  fingerprint: fingerprintSchema.optional(),
  /** The report is made up, for a verification that only tries things out. Absent from all others. */
  sandbox: z.literal(true).optional(),
  ms: timingsSchema,
});
export type SideReport = z.infer<typeof sideReportSchema>;
