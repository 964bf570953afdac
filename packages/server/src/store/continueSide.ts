import { type Side, settlement, type Verification } from '@rectoverso/core/contract';
import type { Backend } from '../backend.ts';
import type { Alongside } from '../once/answerOnce.ts';
import { unseal } from '../secrets/seal.ts';
import { type Change, changeVerification, conflict } from './changeVerification.ts';
import { statesWith } from './settleSide.ts';
import { requireSide } from './submitCapture.ts';
import { placeOf, type VerificationRecord } from './verificationRecord.ts';

/** *Continuer*: a refused side goes to a human as it is, with the holder's note beside the notes given before. */
export function continueSide(
  backend: Backend,
  id: string,
  side: Side,
  note: string,
  alongside?: Alongside<Verification>,
): Promise<Verification> {
  const plan = (record: VerificationRecord): Change => {
    if (requireSide(record, side).state !== 'refused') throw conflict(record);
    return {
      event: settlement(statesWith(record, side, 'for_review')),
      side: { side, state: 'for_review' },
      note: note === '' ? undefined : [...notesBefore(record), note].join('\n'),
    };
  };
  return changeVerification(backend, id, plan, alongside);
}

function notesBefore({ row, dataKey }: VerificationRecord): string[] {
  return row.sealed_note ? [unseal(dataKey, row.sealed_note, placeOf.note(row.id, row.note_version)).toString()] : [];
}
