import * as z from 'zod';
import { documentKindSchema, sideSchema } from './documents.ts';
import { findingSchema } from './findings.ts';
import { sandboxSchema } from './sandbox.ts';
import {
  decisionSchema,
  holderSchema,
  localeSchema,
  policyNameSchema,
  verificationSchema,
  verificationStateSchema,
} from './verification.ts';

/** What an integrator sends, with its API key, to open a verification. */
export const createVerificationSchema = z.strictObject({
  kind: documentKindSchema,
  policy: policyNameSchema.default('standard'),
  locale: localeSchema.default('fr'),
  reference: z.string().max(100).nullable().default(null),
  holder: holderSchema.optional(),
  /** Tries things out: see `sandboxSchema`. Whatever speaks of such a verification says so. */
  sandbox: sandboxSchema.optional(),
});
export type CreateVerification = z.input<typeof createVerificationSchema>;

/** The token opens this one verification to the widget, by header only, until `tokenExpiresAt`. */
export const createdVerificationSchema = z.object({
  verification: verificationSchema,
  token: z.string(),
  tokenExpiresAt: z.iso.datetime(),
});
export type CreatedVerification = z.infer<typeof createdVerificationSchema>;

/** Another token for the same verification: the holder came back, or changed device. */
export const issuedTokenSchema = createdVerificationSchema.pick({ token: true, tokenExpiresAt: true });
export type IssuedToken = z.infer<typeof issuedTokenSchema>;

export const retryRequestSchema = z.strictObject({ side: sideSchema });
export type RetryRequest = z.infer<typeof retryRequestSchema>;

export const continueRequestSchema = z.strictObject({
  side: sideSchema,
  note: z.string().trim().max(1000).default(''),
});
export type ContinueRequest = z.input<typeof continueRequestSchema>;

export const reviewerSignInSchema = z.strictObject({ name: z.string().max(100), password: z.string().max(200) });
export type ReviewerSignIn = z.infer<typeof reviewerSignInSchema>;

/** How reviewers sign in: with a provider (OpenID Connect), or in development by name and password. */
export const waysInSchema = z.object({ provider: z.boolean(), password: z.boolean() });
export type WaysIn = z.infer<typeof waysInSchema>;

/** `csrfToken` goes back in the header `X-CSRF-Token` with every request that changes something. */
export const reviewerSessionSchema = z.object({
  name: z.string(),
  csrfToken: z.string(),
  /** Once signed out here, where to go to end the provider's own session too; null where there is none. */
  signOutUrl: z.string().nullable().default(null),
});
export type ReviewerSession = z.infer<typeof reviewerSessionSchema>;

export const reviewSummarySchema = z.object({
  id: z.uuid(),
  reference: z.string().nullable(),
  kind: documentKindSchema,
  state: verificationStateSchema,
  waitingSince: z.iso.datetime(),
  sandbox: z.boolean(),
  openFindings: z.array(findingSchema),
});
export type ReviewSummary = z.infer<typeof reviewSummarySchema>;

export const reviewListSchema = z.object({
  reviews: z.array(reviewSummarySchema),
  /** Give it back as `cursor` for the next page; null on the last. */
  nextCursor: z.string().nullable(),
});
export type ReviewList = z.infer<typeof reviewListSchema>;

/** What a reviewer sees: the verification and what the holder declared. */
export const reviewSchema = z.object({ verification: verificationSchema, holder: holderSchema.nullable() });
export type Review = z.infer<typeof reviewSchema>;

/** A reason is required unless the outcome is `approved`; `version` is the one the reviewer looked at. */
export const decideRequestSchema = z
  .strictObject({
    outcome: decisionSchema.shape.outcome,
    reason: decisionSchema.shape.reason,
    version: z.int().min(1),
  })
  .refine((decision) => decision.outcome === 'approved' || decision.reason.length > 0, { path: ['reason'] });
export type DecideRequest = z.infer<typeof decideRequestSchema>;

/** What became of the data of a verification: `request` leaves nothing of it, `retention` what came of it. */
export const erasureSchema = z.object({
  verificationId: z.uuid(),
  cause: z.enum(['request', 'retention']),
  requestedAt: z.iso.datetime(),
  /** Null while blobs are still being removed; they cannot be read any more by then. */
  finishedAt: z.iso.datetime().nullable(),
  erased: z.object({
    captures: z.int(),
    reports: z.int(),
    reasons: z.int(),
    tokens: z.int(),
    holder: z.boolean(),
    note: z.boolean(),
  }),
  /** The same once more, signed: a JSON Web Signature, by a key of `/.well-known/jwks.json`. Null until it is finished. */
  receipt: z.string().nullable(),
});
export type Erasure = z.infer<typeof erasureSchema>;
