import type {
  Advice,
  Decision,
  DocumentKind,
  Edits,
  Erasure,
  Locale,
  PolicyName,
  Sandbox,
  Scan,
  Side,
  SideState,
  VerificationState,
  WebhookAttempt,
  WebhookDelivery,
  WebhookDisabledReason,
  WebhookType,
} from '@rectoverso/core/contract';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { ReviewerRole } from '../access/roles.ts';
import type { Scope } from '../access/scopes.ts';
import type { Actor } from '../audit/actor.ts';
import type { AuditEvent, AuditFacts } from '../audit/auditEvents.ts';

/** Written as text, read back parsed. */
type Json<Value> = ColumnType<Value, string, string>;

/** The tables as `migrations.ts` leaves them. What is `sealed_` cannot be read without the master key. */
export interface Tables {
  tenants: {
    id: string;
    name: string;
    /** Origins of pages that embed the widget: `https://shop.example`. */
    origins: Generated<string[]>;
  };
  api_keys: {
    hash: Buffer;
    /** Names the key to people; opens nothing. */
    id: Generated<string>;
    tenant_id: string;
    name: Generated<string>;
    scopes: Scope[];
    created_at: Generated<Date>;
    expires_at: Date | null;
    revoked_at: Date | null;
    /** To the minute. */
    last_used_at: Date | null;
  };
  verifications: {
    id: string;
    tenant_id: string;
    state: VerificationState;
    version: number;
    kind: DocumentKind;
    policy: PolicyName;
    locale: Locale;
    reference: string | null;
    /** The key of this verification's `sealed_` columns, wrapped by the master key. */
    wrapped_key: Buffer;
    sealed_holder: Buffer | null;
    sealed_note: Buffer | null;
    /** The version that wrote the note; null where there is none, or one older than this column. */
    note_version: number | null;
    created_at: Date;
    updated_at: Date;
    expires_at: Date;
    /** When it last began to wait for a human; null where it never did. */
    in_review_since: Date | null;
    /** What a trial is to come to; null for a verification in earnest. */
    sandbox: ColumnType<Sandbox | null, string | null, never>;
    /** When what is personal was taken from it, and its key destroyed. */
    purged_at: Generated<Date | null>;
  };
  sides: {
    verification_id: string;
    side: Side;
    /** The order sides are asked for in, from 0. */
    position: number;
    state: SideState;
    attempts: number;
    /** The capture that counts; null while another is waited for. */
    capture_id: string | null;
  };
  captures: {
    id: string;
    verification_id: string;
    side: Side;
    blob_id: string;
    wrapped_key: Buffer;
    media_type: string;
    size_bytes: number;
    edits: Json<Edits>;
    /** What the scanner says; null where there is none. */
    scan: Generated<Scan | null>;
    created_at: Date;
  };
  reports: { capture_id: string; advice: Advice; sealed_report: Buffer; created_at: Date };
  decisions: {
    verification_id: string;
    /** The version of the verification that the decision made. */
    version: number;
    outcome: Decision['outcome'];
    sealed_reason: Buffer;
    /** Null where a trial decided by itself. */
    reviewer_id: string | null;
    decided_at: Date;
  };
  tokens: { hash: Buffer; verification_id: string; expires_at: Date };
  /** Either a local account, with name and password, or somebody that a provider vouches for. */
  reviewers: {
    id: string;
    name: string | null;
    password: Buffer | null;
    /** SHA-256 of the provider's issuer and subject. */
    subject: Buffer | null;
    wrapped_key: Buffer | null;
    sealed_name: Buffer | null;
  };
  /** What a reviewer may do, tenant by tenant. */
  memberships: { reviewer_id: string; tenant_id: string; role: ReviewerRole };
  erasures: {
    verification_id: string;
    cause: Erasure['cause'];
    requested_at: Date;
    finished_at: Date | null;
    erased: Json<Erasure['erased']>;
    receipt: string | null;
  };
  sessions: { hash: Buffer; reviewer_id: string; expires_at: Date };
  /** What was answered to a POST under its `Idempotency-Key`, see `once/`. */
  kept_answers: {
    /** SHA-256 of the caller and its key. */
    hash: Buffer;
    /** Who works on the request, until when; another may take it over afterwards. */
    lease: string;
    leased_until: Date;
    /** The verification that it speaks of. */
    subject_id: string | null;
    /** The key of this row's `sealed_` columns, wrapped by the master key. */
    wrapped_key: Buffer;
    sealed_fingerprint: Buffer;
    /** Null while the request is worked on. */
    sealed_answer: Buffer | null;
    expires_at: Date;
  };
  /** Never changed, never removed: triggers refuse it, and `verifyAudit` finds it. */
  audit_lines: {
    id: string;
    /** Counts lines as they are written, which is not the order they are committed in; of 64 bits, so text. */
    born: GeneratedAlways<string>;
    at: Date;
    tenant_id: string | null;
    event: AuditEvent;
    actor_role: Actor['role'];
    actor_id: string | null;
    subject: string | null;
    facts: Json<AuditFacts>;
    mac: Buffer;
  };
  /** Lines that are not in the chain yet. */
  audit_waiting: { line_id: string; born: string };
  /** `hash` is of the hash before it and the line: see `chainAudit`. */
  audit_chain: { position: string; line_id: string; hash: Buffer };
  audit_heads: { position: string; hash: Buffer; signed_at: Date; signature: Buffer };
  /** What was taken of a limit in the window that ends then; the key does not tell whose. */
  spent_limits: { key: Buffer; ends_at: Date; spent: number };
  webhook_endpoints: {
    id: string;
    tenant_id: string;
    url: string;
    /** Null: all there are. */
    types: Json<WebhookType[]> | null;
    /** The key of this endpoint's secrets, wrapped by the master key. */
    wrapped_key: Buffer;
    sealed_secret: Buffer;
    sealed_former_secret: Buffer | null;
    former_until: Date | null;
    disabled_at: Date | null;
    disabled_reason: WebhookDisabledReason | null;
    created_at: Date;
  };
  /** The outbox: written in the transaction that changes the state. */
  webhook_events: {
    id: string;
    /** Grows with the versions of one verification. */
    born: GeneratedAlways<string>;
    tenant_id: string;
    verification_id: string;
    type: WebhookType;
    /** As it is signed and sent, every time. */
    body: string;
    created_at: Date;
  };
  webhook_deliveries: {
    id: string;
    endpoint_id: string;
    event_id: string;
    /** Of the event, here for the order of deliveries. */
    verification_id: string;
    event_born: string;
    state: WebhookDelivery['state'];
    /** Failures so far, from 0 again when it is sent anew. */
    tries: Generated<number>;
    next_try_at: Date | null;
    /** Until when a worker has it; past that, it died at it. */
    claimed_until: Date | null;
    created_at: Date;
    ended_at: Date | null;
  };
  webhook_attempts: {
    delivery_id: string;
    attempt: number;
    at: Date;
    ms: number;
    status: number | null;
    failure: WebhookAttempt['failure'];
  };
}
