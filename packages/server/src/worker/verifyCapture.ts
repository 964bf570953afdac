import type { Engine } from '@rectoverso/core/node';
import type { JobAttempt } from 'pg-boss';
import type { Backend } from '../backend.ts';
import { LostLeaseError } from '../queue/lostLease.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { checkSandbox } from '../sandbox/playSandbox.ts';
import { findCapture } from '../store/findCapture.ts';
import { isChecking, settleSide } from '../store/settleSide.ts';
import { holderOf, reportOf } from '../store/toVerification.ts';
import { readRecord } from '../store/verificationRecord.ts';

/**
 * Checks the capture a job names and settles its side; does nothing where the side has moved on, or where the queue gave
 * the job to another meanwhile.
 */
export async function verifyCapture(
  backend: Backend,
  engine: Engine,
  today: string,
  job: VerifySideJob,
  attempt: JobAttempt,
): Promise<void> {
  const record = await readRecord(backend.database, backend.keyring, job.verificationId);
  if (record?.row.sandbox) return checkSandbox(backend, record, job, attempt);
  if (!record || !isChecking(record, job)) return;
  const capture = await findCapture(backend, job.captureId);
  if (!capture) return;

  const start = performance.now();
  const report = await engine.verifySide({
    bytes: capture.bytes,
    edits: capture.edits,
    declared: { kind: record.row.kind, side: job.side },
    holder: holderOf(record) ?? undefined,
    policy: record.row.policy,
    today,
    otherSides: record.sides.flatMap((side) => (side.side === job.side ? [] : (reportOf(record, side) ?? []))),
  });
  try {
    await settleSide(backend, job, report, attempt);
  } catch (error) {
    if (!(error instanceof LostLeaseError)) throw error;
    backend.log.warn('late report discarded', { attempt: attempt.retryCount + 1 });
    return;
  }
  backend.log.info('side checked', { advice: report.advice, ms: Math.round(performance.now() - start) });
}
