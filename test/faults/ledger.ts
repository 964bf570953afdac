import { createHash } from 'node:crypto';
import type { Side } from '@rectoverso/core/contract';

/** A capture that the API said it has. */
interface AcknowledgedCapture {
  verificationId: string;
  side: Side;
  /** SHA-256 of the bytes sent, in hex. */
  digest: string;
}

/** A decision that the API said was taken. */
interface AcknowledgedDecision {
  verificationId: string;
  /** The version it was taken on. */
  version: number;
  outcome: 'approved' | 'rejected';
}

/** What callers were told, to be held against what the service has in the end. */
export interface Ledger {
  verifications: string[];
  captures: AcknowledgedCapture[];
  decisions: AcknowledgedDecision[];
  /** Requests that ended without an answer: of these nobody can know. */
  unanswered: number;
}

export function openLedger(): Ledger {
  return { verifications: [], captures: [], decisions: [], unanswered: 0 };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
