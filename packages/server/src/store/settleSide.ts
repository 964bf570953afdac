import { type Side, type SideReport, settlement } from '@rectoverso/core/contract';
import type { JobAttempt } from 'pg-boss';
import type { Backend } from '../backend.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { seal } from '../secrets/seal.ts';
import { changeVerification } from './changeVerification.ts';
import { placeOf, type VerificationRecord } from './verificationRecord.ts';

/** Records the report of a capture and moves the verification on: an accepted side settles, any other advice refuses it. */
export function settleSide(
  backend: Backend,
  job: VerifySideJob,
  report: SideReport,
  attempt?: JobAttempt,
): Promise<void> {
  return closeSide(backend, job, report, report.advice === 'accept' ? 'accepted' : 'refused', attempt);
}

/**
 * Records a report and brings its side into `state`. One that comes late is discarded: where the side has another
 * capture, or has been settled or given up; and where `attempt` has lost its job, by a `LostLeaseError`.
 */
export async function closeSide(
  backend: Backend,
  job: VerifySideJob,
  report: SideReport,
  state: 'accepted' | 'refused' | 'for_review',
  attempt?: JobAttempt,
): Promise<void> {
  await changeVerification(backend, job.verificationId, (record) => {
    if (!isChecking(record, job)) return null;
    return {
      event: state === 'refused' ? 'refuse' : settlement(statesWith(record, job.side, state)),
      side: { side: job.side, state },
      async also(transaction) {
        if (attempt) await backend.queue.holdVerifySide(transaction, attempt);
        await transaction
          .insertInto('reports')
          .values({
            capture_id: job.captureId,
            advice: report.advice,
            sealed_report: seal(record.dataKey, Buffer.from(JSON.stringify(report)), placeOf.report(job.captureId)),
            created_at: backend.now(),
          })
          .execute();
      },
    };
  });
}

/** True while this capture is the one its side waits for. */
export function isChecking(record: VerificationRecord, { side, captureId }: VerifySideJob): boolean {
  const found = record.sides.find((one) => one.side === side);
  return record.row.state === 'checking' && found?.state === 'checking' && found.capture_id === captureId;
}

/** The states of all sides, with one of them changed. */
export function statesWith(
  record: VerificationRecord,
  side: Side,
  state: VerificationRecord['sides'][number]['state'],
) {
  return record.sides.map((one) => (one.side === side ? state : one.state));
}
