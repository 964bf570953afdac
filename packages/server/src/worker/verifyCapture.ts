import type { SideReport } from '@rectoverso/core/contract';
import { type Engine, emptyReport } from '@rectoverso/core/node';
import type { JobAttempt } from 'pg-boss';
import type { Backend } from '../backend.ts';
import { inSpan } from '../operations/inSpan.ts';
import { LostLeaseError } from '../queue/lostLease.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { checkSandbox } from '../sandbox/playSandbox.ts';
import { scanCapture } from '../scan/scanCapture.ts';
import { type FoundCapture, findCapture } from '../store/findCapture.ts';
import { isChecking, settleSide } from '../store/settleSide.ts';
import { holderOf, reportOf } from '../store/toVerification.ts';
import { readRecord, type VerificationRecord } from '../store/verificationRecord.ts';

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
  const capture = await inSpan('read capture', {}, () => findCapture(backend, job.captureId));
  if (!capture) return;
  const scan =
    capture.scan === 'pending'
      ? await inSpan('scan capture', {}, () => scanCapture(backend, job, capture.bytes))
      : capture.scan;
  if (scan === 'away') return;

  const start = performance.now();
  const report =
    scan === 'infected'
      ? emptyReport([{ code: 'file.infected', status: 'fail' }])
      : await checkCapture(engine, record, job, capture, today);
  try {
    await inSpan('settle side', { advice: report.advice }, () => settleSide(backend, job, report, attempt));
  } catch (error) {
    if (!(error instanceof LostLeaseError)) throw error;
    backend.log.warn('late report discarded', { attempt: attempt.retryCount + 1 });
    return;
  }
  backend.metrics.checked(report.advice, report.ms);
  backend.log.info('side checked', { advice: report.advice, ms: Math.round(performance.now() - start) });
}

function checkCapture(
  engine: Engine,
  record: VerificationRecord,
  job: VerifySideJob,
  { bytes, edits }: FoundCapture,
  today: string,
): Promise<SideReport> {
  return inSpan('check side', { kind: record.row.kind, side: job.side }, async (span) => {
    const report = await engine.verifySide({
      bytes,
      edits,
      declared: { kind: record.row.kind, side: job.side },
      holder: holderOf(record) ?? undefined,
      policy: record.row.policy,
      today,
      otherSides: record.sides.flatMap((side) => (side.side === job.side ? [] : (reportOf(record, side) ?? []))),
    });
    for (const [stage, ms] of Object.entries(report.ms)) span.setAttribute(`stage.${stage}.ms`, ms);
    return report;
  });
}
