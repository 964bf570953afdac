import type { Engine } from '@rectoverso/core/node';
import type { Backend } from '../backend.ts';
import { inSpan } from '../operations/inSpan.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { scanCapture } from '../scan/scanCapture.ts';
import { findCapture } from '../store/findCapture.ts';
import { isChecking, settleSide } from '../store/settleSide.ts';
import { holderOf, reportOf } from '../store/toVerification.ts';
import { readRecord } from '../store/verificationRecord.ts';

/** Checks the capture a job names and settles its side; does nothing where the side has moved on. */
export async function verifyCapture(
  backend: Backend,
  engine: Engine,
  today: string,
  job: VerifySideJob,
): Promise<void> {
  const record = await readRecord(backend.database, backend.keyring, job.verificationId);
  if (!record || !isChecking(record, job)) return;
  const capture = await inSpan('read capture', {}, () => findCapture(backend, job.captureId));
  if (!capture) return;
  if (capture.scan === 'pending') {
    const isClean = await inSpan('scan capture', {}, () => scanCapture(backend, job, capture.bytes));
    if (!isClean) return;
  }

  const start = performance.now();
  const report = await inSpan('check side', { kind: record.row.kind, side: job.side }, async (span) => {
    const made = await engine.verifySide({
      bytes: capture.bytes,
      edits: capture.edits,
      declared: { kind: record.row.kind, side: job.side },
      holder: holderOf(record) ?? undefined,
      policy: record.row.policy,
      today,
      otherSides: record.sides.flatMap((side) => (side.side === job.side ? [] : (reportOf(record, side) ?? []))),
    });
    for (const [stage, ms] of Object.entries(made.ms)) span.setAttribute(`stage.${stage}.ms`, ms);
    return made;
  });
  await inSpan('settle side', { advice: report.advice }, () => settleSide(backend, job, report));
  backend.metrics.checked(report.advice, report.ms);
  backend.log.info('side checked', { advice: report.advice, ms: Math.round(performance.now() - start) });
}
