import type { Decision, Side, VerificationEvent, VerificationState } from '@rectoverso/core/contract';

/** Everything the audit tells of. */
export type AuditEvent =
  | 'verification.created'
  | 'verification.changed'
  | 'verification.erased'
  | 'decision.taken'
  | 'picture.seen'
  | 'original.saved'
  | 'key.created'
  | 'key.rotated'
  | 'key.revoked'
  | 'origins.changed'
  | 'master_key.changed'
  | 'reviewer.signed_in'
  | 'reviewer.refused'
  | 'reviewer.signed_out'
  | 'webhook.created'
  | 'webhook.secret_rotated'
  | 'webhook.disabled'
  | 'webhook.enabled'
  | 'webhook.deleted';

/** Everything a line may say beside its fixed columns. A new member is a decision: never one that holds a personal value. */
export interface AuditFacts {
  /** The version of the verification that the change made. */
  version?: number;
  from?: VerificationState;
  to?: VerificationState;
  by?: VerificationEvent;
  outcome?: Decision['outcome'];
  side?: Side;
  variant?: 'edited' | 'original';
  /** A closed word: why an endpoint was disabled, why something was purged. */
  reason?: string;
  count?: number;
}

/** What happened, and to what. Who did it is known from the context: see `actAs`. */
export interface AuditEntry {
  event: AuditEvent;
  tenantId: string | null;
  /** The id of the verification, key or endpoint that it happened to. */
  subject: string | null;
  facts?: AuditFacts;
}
