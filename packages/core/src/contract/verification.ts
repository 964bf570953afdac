import * as z from 'zod';
import { documentKindSchema, sideSchema } from './documents.ts';
import { editsSchema } from './edits.ts';
import { sideReportSchema } from './report.ts';

export const POLICY_NAMES = ['standard', 'jesignexpert'] as const;
export const policyNameSchema = z.enum(POLICY_NAMES);
export type PolicyName = z.infer<typeof policyNameSchema>;

export const LOCALES = ['fr', 'en'] as const;
export const localeSchema = z.enum(LOCALES);
export type Locale = z.infer<typeof localeSchema>;

/** The names a holder declared; the surname is the birth name. */
export const holderSchema = z.strictObject({
  surname: z.string().trim().min(1).max(100),
  givenNames: z.array(z.string().trim().min(1).max(100)).min(1).max(10),
});
export type Holder = z.infer<typeof holderSchema>;

export const VERIFICATION_STATES = [
  'open',
  'checking',
  'refused',
  'in_review',
  'more_asked',
  'approved',
  'rejected',
  'abandoned',
  'expired',
  'erased',
] as const;
export const verificationStateSchema = z.enum(VERIFICATION_STATES);
export type VerificationState = z.infer<typeof verificationStateSchema>;

/** `for_review`: refused by the automatic check, and the holder chose *Continuer*. */
export const SIDE_STATES = ['waiting', 'checking', 'accepted', 'refused', 'for_review'] as const;
export const sideStateSchema = z.enum(SIDE_STATES);
export type SideState = z.infer<typeof sideStateSchema>;

/** What the antivirus says of a capture, where there is one. Nothing opens a file before it is `clean`. */
export const scanSchema = z.enum(['pending', 'clean', 'infected']);
export type Scan = z.infer<typeof scanSchema>;

export const verificationSideSchema = z.object({
  side: sideSchema,
  state: sideStateSchema,
  attempts: z.int().min(0),
  edits: editsSchema.nullable(),
  /** Of the present capture; absent where there is no antivirus. */
  scan: scanSchema.optional(),
  report: sideReportSchema.nullable(),
});
export type VerificationSide = z.infer<typeof verificationSideSchema>;

/** A human's decision. `more_asked` sends the verification back to the holder, who reads the reason. */
export const decisionSchema = z.object({
  outcome: z.enum(['approved', 'rejected', 'more_asked']),
  reason: z.string().trim().max(1000),
  decidedAt: z.iso.datetime(),
});
export type Decision = z.infer<typeof decisionSchema>;

/** One holder, one document: what an integrator creates and a holder finishes. */
export const verificationSchema = z.object({
  id: z.uuid(),
  /** The integrator's own name for it; opaque to us, so never a personal value. */
  reference: z.string().max(100).nullable(),
  state: verificationStateSchema,
  /** Grows by one with every change; a decision names the version it was taken on. */
  version: z.int().min(1),
  /** True where it only tries things out: nothing was checked, and it says nothing about any document. */
  sandbox: z.boolean(),
  kind: documentKindSchema,
  policy: policyNameSchema,
  locale: localeSchema,
  sides: z.array(verificationSideSchema),
  note: z.string().nullable(),
  decision: decisionSchema.nullable(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
});
export type Verification = z.infer<typeof verificationSchema>;
