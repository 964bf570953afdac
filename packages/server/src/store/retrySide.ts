import type { Side, Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { type Change, changeVerification, conflict } from './changeVerification.ts';
import { requireSide } from './submitCapture.ts';
import type { VerificationRecord } from './verificationRecord.ts';

/**
 * *Recommencer*: a refused side waits for another capture. After a human asked for more, any side may be reset so; the
 * verification stays `more_asked` until one is submitted.
 */
export function retrySide(
  backend: Backend,
  id: string,
  side: Side,
  alongside?: Alongside<Verification>,
): Promise<Verification> {
  const plan = (record: VerificationRecord): Change => {
    const found = requireSide(record, side);
    const moreAsked = record.row.state === 'more_asked';
    if (!moreAsked && found.state !== 'refused') throw conflict(record);
    return { event: moreAsked ? undefined : 'retry', side: { side, state: 'waiting', captureId: null } };
  };
  return changeVerification(backend, id, plan, alongside);
}
