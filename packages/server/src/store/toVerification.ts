import {
  type Decision,
  type Holder,
  holderSchema,
  isFinal,
  type SideReport,
  sideReportSchema,
  type Verification,
} from '@rectoverso/core/contract';
import { unseal } from '../secrets/seal.ts';
import { placeOf, type SideRecord, type VerificationRecord } from './verificationRecord.ts';

/** The contract's view of a record: what was sealed is opened, what is internal left out. */
export function toVerification(record: VerificationRecord): Verification {
  const { row, dataKey } = record;
  return {
    id: row.id,
    reference: row.reference,
    state: row.state,
    version: row.version,
    sandbox: row.sandbox !== null,
    kind: row.kind,
    policy: row.policy,
    locale: row.locale,
    sides: record.sides.map((side) => ({
      side: side.side,
      state: side.state,
      attempts: side.attempts,
      edits: side.edits,
      report: reportOf(record, side),
    })),
    note: row.sealed_note && unseal(dataKey, row.sealed_note, placeOf.note(row.id, row.note_version)).toString(),
    decision: decisionOf(record),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  };
}

/** The report of a side's present capture, or null. */
export function reportOf({ dataKey }: VerificationRecord, side: SideRecord): SideReport | null {
  if (!side.sealed_report || !side.capture_id) return null;
  const json = unseal(dataKey, side.sealed_report, placeOf.report(side.capture_id)).toString();
  return sideReportSchema.parse(JSON.parse(json));
}

/** What the integrator declared of the holder, or null. */
export function holderOf({ row, dataKey }: VerificationRecord): Holder | null {
  if (!row.sealed_holder) return null;
  return holderSchema.parse(JSON.parse(unseal(dataKey, row.sealed_holder, placeOf.holder(row.id)).toString()));
}

/** The last decision, as long as it speaks of how things stand: one that asked for more is over once all has ended. */
function decisionOf({ row, decision, dataKey }: VerificationRecord): Decision | null {
  if (!decision || (isFinal(row.state) && decision.outcome !== row.state)) return null;
  return {
    outcome: decision.outcome,
    reason: unseal(dataKey, decision.sealed_reason, placeOf.reason(row.id, decision.version)).toString(),
    decidedAt: decision.decided_at.toISOString(),
  };
}
