import { messagesIn, NO_EDITS } from '@rectoverso/core/contract';
import type { JobAttempt } from 'pg-boss';
import type { Backend } from '../backend.ts';
import { ProblemError } from '../problem.ts';
import type { VerifySideJob } from '../queue/openQueue.ts';
import { abandonVerification } from '../store/abandonVerification.ts';
import { changeVerification } from '../store/changeVerification.ts';
import { continueSide } from '../store/continueSide.ts';
import { decideReview } from '../store/decideReview.ts';
import { isChecking, settleSide } from '../store/settleSide.ts';
import { submitCapture } from '../store/submitCapture.ts';
import { readRecord, type VerificationRecord } from '../store/verificationRecord.ts';
import { BLANK_PICTURE } from './blankPicture.ts';
import { forcedReport } from './forcedReport.ts';
import { nextStep, type Step } from './nextStep.ts';

/** More than the longest way: two sides sent, checked and continued, and a decision. */
const MOST_STEPS = 10;

/** Settles a side of a trial as it was asked to come out, in the place of a check, and plays on. */
export async function checkSandbox(
  backend: Backend,
  record: VerificationRecord,
  job: VerifySideJob,
  attempt: JobAttempt,
): Promise<void> {
  const { sandbox, kind, id } = record.row;
  const report = sandbox && forcedReport(sandbox, kind, job.side);
  if (report && isChecking(record, job)) await settleSide(backend, job, report, attempt);
  await playSandbox(backend, id);
}

/**
 * Plays holder, reviewer or time for a trial that is to come to a state, by the ways that they go themselves, until it
 * is there or waits for its check, whose end calls this again.
 */
export async function playSandbox(backend: Backend, id: string): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const record = await readRecord(backend.database, backend.keyring, id);
    const sandbox = record?.row.sandbox;
    if (!record || !sandbox || !('state' in sandbox)) return;
    const step = nextStep(sandbox.state, record.row.state, record.sides);
    if (!step) return;
    try {
      await take(backend, record, step);
    } catch (error) {
      // Somebody else moved it meanwhile: the next step is another one.
      if (!(error instanceof ProblemError)) throw error;
    }
  }
}

async function take(backend: Backend, { row }: VerificationRecord, step: Step): Promise<void> {
  switch (step.play) {
    case 'submit':
      await submitCapture(backend, row.id, { side: step.side, ...BLANK_PICTURE, edits: NO_EDITS });
      return;
    case 'continue':
      await continueSide(backend, row.id, step.side, '');
      return;
    case 'decide': {
      const { reason } = messagesIn(row.locale).sandbox;
      await decideReview(backend, row.id, null, { outcome: step.outcome, reason, version: row.version });
      return;
    }
    case 'abandon':
      await abandonVerification(backend, row.id);
      return;
    default:
      await changeVerification(backend, row.id, () => ({ event: step.play as 'expire' | 'erase' }));
  }
}
