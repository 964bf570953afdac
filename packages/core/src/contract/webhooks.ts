import * as z from 'zod';
import { documentKindSchema } from './documents.ts';
import { verificationStateSchema } from './verification.ts';

/** What a service can be told of: a verification has come into the state of that name. */
export const WEBHOOK_TYPES = [
  'verification.open',
  'verification.checking',
  'verification.refused',
  'verification.in_review',
  'verification.more_asked',
  'verification.approved',
  'verification.rejected',
  'verification.abandoned',
  'verification.expired',
  'verification.erased',
] as const;
export const webhookTypeSchema = z.enum(WEBHOOK_TYPES);
export type WebhookType = z.infer<typeof webhookTypeSchema>;

/**
 * The body of a delivery (Standard Webhooks 1.0). It holds no personal value: whoever wants to know more asks the API.
 * `version` grows with every change; one that is older than what is known already can be left aside.
 */
export const webhookEventSchema = z.object({
  type: webhookTypeSchema,
  /** When it happened, not when it was delivered. */
  timestamp: z.iso.datetime(),
  data: z.object({
    verificationId: z.uuid(),
    reference: z.string().nullable(),
    kind: documentKindSchema,
    state: verificationStateSchema,
    previousState: verificationStateSchema,
    version: z.int().min(1),
    /** True where it only tries things out: it says nothing about any document. */
    sandbox: z.boolean(),
  }),
});
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

const LONGEST_URL = 2000;

export const createWebhookSchema = z.strictObject({
  /** https only; no address of a private network, no name and password, none but the ports 443 and 8443. */
  url: z.string().min(1).max(LONGEST_URL),
  /** What it is told of; all there is when absent. */
  types: z.array(webhookTypeSchema).min(1).max(WEBHOOK_TYPES.length).optional(),
});
export type CreateWebhook = z.input<typeof createWebhookSchema>;

/** `asked` by the service; `gone`: it answered 410; `exhausted`: a delivery failed to its last try. */
export const webhookDisabledReasonSchema = z.enum(['asked', 'gone', 'exhausted']);
export type WebhookDisabledReason = z.infer<typeof webhookDisabledReasonSchema>;

export const webhookSchema = z.object({
  id: z.uuid(),
  url: z.string(),
  types: z.array(webhookTypeSchema).nullable(),
  createdAt: z.iso.datetime(),
  /** Null while it is delivered to. */
  disabled: z.object({ reason: webhookDisabledReasonSchema, at: z.iso.datetime() }).nullable(),
  /** Until when deliveries are signed with the former secret too. */
  formerSecretUntil: z.iso.datetime().nullable(),
});
export type Webhook = z.infer<typeof webhookSchema>;

/** The secret is told here and never again. */
export const webhookWithSecretSchema = z.object({ webhook: webhookSchema, secret: z.string() });
export type WebhookWithSecret = z.infer<typeof webhookWithSecretSchema>;

export const webhookListSchema = z.object({ webhooks: z.array(webhookSchema) });
export type WebhookList = z.infer<typeof webhookListSchema>;

/** `failure` is a closed word for what went wrong before there was a status. */
export const webhookAttemptSchema = z.object({
  attempt: z.int().min(1),
  at: z.iso.datetime(),
  ms: z.int().min(0),
  status: z.int().nullable(),
  failure: z.enum(['address_refused', 'unreachable', 'tls', 'timeout']).nullable(),
});
export type WebhookAttempt = z.infer<typeof webhookAttemptSchema>;

export const webhookDeliverySchema = z.object({
  id: z.uuid(),
  /** The `webhook-id` header, the same at every try. */
  eventId: z.string(),
  type: webhookTypeSchema,
  verificationId: z.uuid(),
  state: z.enum(['waiting', 'delivered', 'failed']),
  createdAt: z.iso.datetime(),
  nextTryAt: z.iso.datetime().nullable(),
  attempts: z.array(webhookAttemptSchema),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

export const webhookDeliveryListSchema = z.object({
  deliveries: z.array(webhookDeliverySchema),
  /** Give it back as `cursor` for the next page; null on the last. */
  nextCursor: z.string().nullable(),
});
export type WebhookDeliveryList = z.infer<typeof webhookDeliveryListSchema>;

/** One event by its id, or all that happened since a time and were not delivered. */
export const resendRequestSchema = z.union([
  z.strictObject({ eventId: z.string().max(100) }),
  z.strictObject({ since: z.iso.datetime() }),
]);
export type ResendRequest = z.infer<typeof resendRequestSchema>;

export const resentSchema = z.object({ count: z.int().min(0) });
export type Resent = z.infer<typeof resentSchema>;
