import {
  isFinal,
  type PolicyName,
  type Side,
  type SideState,
  transition,
  type Verification,
  type VerificationEvent,
  type VerificationState,
} from '@rectoverso/core/contract';
import { policyNamed } from '@rectoverso/core/node';
import type { Transaction } from 'kysely';
import { appendAudit } from '../audit/appendAudit.ts';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { destroyData } from '../erasure/destroyData.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { ProblemError } from '../problem.ts';
import { seal } from '../secrets/seal.ts';
import { emitEvent } from '../webhooks/emitEvent.ts';
import { toVerification } from './toVerification.ts';
import { placeOf, readRecord, type VerificationRecord } from './verificationRecord.ts';

/** What is to become of a verification. */
export interface Change {
  /** What happens to it; without one its state stays, and only a side changes. */
  event?: VerificationEvent;
  side?: { side: Side; state: SideState; captureId?: string | null; attempts?: number };
  note?: string;
  /** Further rows of the same transaction; `version` is the one the verification has after the change. */
  also?(transaction: Transaction<Tables>, version: number): Promise<void>;
}

const HOUR_MS = 60 * 60_000;

/** How often a change that was overtaken by another is planned anew. */
const TRIES = 10;

/**
 * Changes a verification by compare-and-set on its version: reads it, lets `plan` say what is to happen, and writes that
 * in one transaction if nobody was faster; otherwise plans anew on what the faster one left. `plan` throws to refuse
 * and returns null to leave things as they are. The only place where a state changes.
 *
 * Throws `resource.not_found`, and `state.conflict` where the event is not allowed in the present state.
 */
export async function changeVerification(
  backend: Backend,
  id: string,
  plan: (record: VerificationRecord) => Change | null,
  alongside?: Alongside<Verification>,
): Promise<Verification> {
  for (let tries = 1; tries <= TRIES; tries += 1) {
    const record = await readRecord(backend.database, backend.keyring, id);
    if (!record) throw new ProblemError('resource.not_found');
    const change = plan(record);
    if (!change) return toVerification(record);
    const changed = await write(backend, record, change, alongside);
    if (changed) return changed;
  }
  throw new ProblemError('unavailable');
}

/** A refusal that says where the verification stands. */
export function conflict({ row }: VerificationRecord): ProblemError {
  return new ProblemError('state.conflict', { current: { state: row.state, version: row.version } });
}

async function write(
  backend: Backend,
  record: VerificationRecord,
  change: Change,
  alongside?: Alongside<Verification>,
): Promise<Verification | null> {
  const { row, dataKey } = record;
  const state = change.event ? transition(row.state, change.event) : row.state;
  if (state === null) throw conflict(record);
  const now = backend.now();
  const version = row.version + 1;
  return backend.database.transaction().execute(async (transaction) => {
    const { numUpdatedRows } = await transaction
      .updateTable('verifications')
      .set({
        state,
        version,
        updated_at: now,
        expires_at: isFinal(state) ? row.expires_at : expiryOf(state, now, row.policy),
        ...(state === 'in_review' && row.state !== 'in_review' ? { in_review_since: now } : {}),
        ...(change.note === undefined
          ? {}
          : {
              sealed_note: seal(dataKey, Buffer.from(change.note), placeOf.note(row.id, version)),
              note_version: version,
            }),
      })
      .where('id', '=', row.id)
      .where('version', '=', row.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    if (change.side) {
      const { side, captureId, ...rest } = change.side;
      await transaction
        .updateTable('sides')
        .set({ ...rest, ...(captureId === undefined ? {} : { capture_id: captureId }) })
        .where('verification_id', '=', row.id)
        .where('side', '=', side)
        .execute();
    }
    await change.also?.(transaction, version);
    await appendAudit(backend, transaction, {
      event: 'verification.changed',
      tenantId: row.tenant_id,
      subject: row.id,
      facts: { version, from: row.state, to: state, by: change.event, side: change.side?.side },
    });
    if (state !== row.state) await emitEvent(backend, transaction, row, { from: row.state, to: state, version });
    if (state === 'erased') await destroyData(backend, transaction, record, 'request');
    const written = await readRecord(transaction, backend.keyring, row.id);
    if (!written) throw new Error('expected to read the verification just written but found none');
    const verification = toVerification(written);
    await alongside?.(transaction, verification);
    return verification;
  });
}

/** Until when a verification under a policy may wait in a state that is not final. */
export function expiryOf(state: VerificationState, now: Date, policy: PolicyName): Date {
  const { holderHours, reviewDays } = policyNamed(policy);
  const hours = state === 'in_review' ? reviewDays * 24 : holderHours;
  return new Date(now.getTime() + hours * HOUR_MS);
}
