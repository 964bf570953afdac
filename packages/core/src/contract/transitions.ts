import type { SideState, VerificationState } from './verification.ts';

/** Everything that can happen to a verification. The `settle_*` events close a side: see `settlement`. */
export const VERIFICATION_EVENTS = [
  'submit',
  'refuse',
  'settle_open',
  'settle_approved',
  'settle_in_review',
  'retry',
  'abandon',
  'approve',
  'reject',
  'ask_more',
  'expire',
  'erase',
] as const;
export type VerificationEvent = (typeof VERIFICATION_EVENTS)[number];

const TRANSITIONS: Record<VerificationState, Partial<Record<VerificationEvent, VerificationState>>> = {
  open: { submit: 'checking', abandon: 'abandoned', expire: 'expired', erase: 'erased' },
  checking: {
    refuse: 'refused',
    settle_open: 'open',
    settle_approved: 'approved',
    settle_in_review: 'in_review',
    abandon: 'abandoned',
    expire: 'expired',
    erase: 'erased',
  },
  refused: {
    retry: 'open',
    settle_open: 'open',
    settle_in_review: 'in_review',
    abandon: 'abandoned',
    expire: 'expired',
    erase: 'erased',
  },
  in_review: {
    approve: 'approved',
    reject: 'rejected',
    ask_more: 'more_asked',
    abandon: 'abandoned',
    expire: 'expired',
    erase: 'erased',
  },
  more_asked: { submit: 'checking', abandon: 'abandoned', expire: 'expired', erase: 'erased' },
  approved: { erase: 'erased' },
  rejected: { erase: 'erased' },
  abandoned: { erase: 'erased' },
  expired: { erase: 'erased' },
  erased: {},
};

/** The state that `event` leads to from `state`, or null where the event is not allowed there. */
export function transition(state: VerificationState, event: VerificationEvent): VerificationState | null {
  return TRANSITIONS[state][event] ?? null;
}

/** True for states in which nothing waits for anybody any more. */
export function isFinal(state: VerificationState): boolean {
  return Object.keys(TRANSITIONS[state]).every((event) => event === 'erase');
}

/**
 * The event that follows once a side was accepted, or carried on to a human (*Continuer*): the verification asks for
 * the next side, goes to review if any side needs a human, and is approved only when the check accepted every side.
 */
export function settlement(sides: readonly SideState[]): 'settle_open' | 'settle_approved' | 'settle_in_review' {
  if (sides.some((side) => side === 'waiting' || side === 'refused')) return 'settle_open';
  return sides.every((side) => side === 'accepted') ? 'settle_approved' : 'settle_in_review';
}
