import { isFinal, type Side, type SideState, transition, type VerificationState } from '@rectoverso/core/contract';

/** What is done in the place of a holder, a reviewer or time, to bring a trial on its way. */
export type Step =
  | { play: 'submit' | 'continue'; side: Side }
  | { play: 'decide'; outcome: 'rejected' | 'more_asked' }
  | { play: 'abandon' | 'expire' | 'erase' };

/** What leads from a state at once, whatever it is. */
const ENDS = { abandoned: 'abandon', expired: 'expire', erased: 'erase' } as const;

/**
 * The next step of a trial towards `target`; null where it has arrived, waits for its check, or was led elsewhere by
 * somebody.
 *
 * @example nextStep('rejected', 'open', [{ side: 'recto', state: 'waiting' }]) // { play: 'submit', side: 'recto' }
 */
export function nextStep(
  target: VerificationState,
  present: VerificationState,
  sides: readonly { side: Side; state: SideState }[],
): Step | null {
  if (present === target) return null;
  if (target === 'abandoned' || target === 'expired' || target === 'erased') {
    return transition(present, ENDS[target]) ? { play: ENDS[target] } : null;
  }
  if (isFinal(present)) return null;
  const sideThat = (state: SideState) => sides.find((one) => one.state === state)?.side;
  if (present === 'open' && target !== 'open') {
    const side = sideThat('waiting');
    return side ? { play: 'submit', side } : null;
  }
  if (present === 'refused') {
    const side = sideThat('refused');
    return side ? { play: 'continue', side } : null;
  }
  const decides = target === 'rejected' || target === 'more_asked';
  return present === 'in_review' && decides ? { play: 'decide', outcome: target } : null;
}
