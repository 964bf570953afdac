import {
  type Decision,
  type Side,
  transition,
  type Verification,
  type VerificationSide,
} from '@rectoverso/core/contract';
import { type Face, faceOf } from './face.ts';
import type { Choice, ControllerState } from './state.ts';
import { endsAccess, type TroubleCode } from './trouble.ts';

/** What the holder sees, and all that is needed to draw it. */
export type Screen =
  | { name: 'loading' }
  /** The verification cannot be shown; `canRetry` tells whether asking again may help. */
  | { name: 'unavailable'; trouble: TroubleCode; canRetry: boolean }
  /** `settled`: the sides already done with. `asked`: a reviewer's reason for asking again. */
  | {
      name: 'choose';
      side: Side;
      face: Face;
      previous: Choice | null;
      settled: readonly VerificationSide[];
      asked: string | null;
    }
  /** A reviewer asks for another picture: the holder says of which sides. */
  | { name: 'more_asked'; reason: string; sides: readonly { side: Side; face: Face }[] }
  | { name: 'edit'; side: Side; face: Face; choice: Choice }
  | { name: 'sending'; side: Side; face: Face; choice: Choice | null; sent: number; total: number }
  | { name: 'checking'; side: Side; face: Face; choice: Choice | null }
  | {
      name: 'refused';
      side: VerificationSide;
      face: Face;
      choice: Choice | null;
      canRetry: boolean;
      canContinue: boolean;
      canAbandon: boolean;
    }
  | { name: 'in_review'; receipt: string; note: string | null }
  | { name: 'approved'; decision: Decision | null; sides: readonly VerificationSide[] }
  | { name: 'rejected'; decision: Decision | null }
  | { name: 'abandoned' | 'expired' | 'erased' };

/** The screen that a state calls for: a pure function, so that every state has one. */
export function screenOf(state: ControllerState): Screen {
  const { verification, choices, sending, trouble } = state;
  if (trouble && (!verification || endsAccess(trouble))) {
    return { name: 'unavailable', trouble, canRetry: !endsAccess(trouble) };
  }
  if (!verification) return { name: 'loading' };
  const face = (side: Side) => faceOf(verification.kind, side);
  if (sending) return { name: 'sending', face: face(sending.side), choice: choices[sending.side] ?? null, ...sending };

  switch (verification.state) {
    case 'open':
      return captureScreen(state, verification);
    case 'more_asked':
      return asksForSides(verification) ? moreAskedScreen(verification) : captureScreen(state, verification);
    case 'checking': {
      const { side } = sideIn(verification, 'checking');
      return { name: 'checking', side, face: face(side), choice: choices[side] ?? null };
    }
    case 'refused': {
      const side = sideIn(verification, 'refused');
      return {
        name: 'refused',
        side,
        face: face(side.side),
        choice: choices[side.side] ?? null,
        canRetry: transition('refused', 'retry') !== null,
        canContinue: transition('refused', 'settle_in_review') !== null,
        canAbandon: transition('refused', 'abandon') !== null,
      };
    }
    case 'in_review':
      return { name: 'in_review', receipt: receiptOf(verification), note: verification.note };
    case 'approved':
      return { name: 'approved', decision: decisionFor('approved', verification), sides: verification.sides };
    case 'rejected':
      return { name: 'rejected', decision: decisionFor('rejected', verification) };
    default:
      return { name: verification.state };
  }
}

/** The decision that led to `outcome`, and not one from before: a person may ask for more and the check then accept. */
function decisionFor(outcome: Decision['outcome'], { decision }: Verification): Decision | null {
  return decision?.outcome === outcome ? decision : null;
}

/** A document of one side leaves nothing to ask; nor do sides that wait for a picture already. */
function asksForSides({ sides }: Verification): boolean {
  return sides.length > 1 && sides.every(({ state }) => state !== 'waiting');
}

function moreAskedScreen({ kind, sides, decision }: Verification): Screen {
  return {
    name: 'more_asked',
    reason: decision?.reason ?? '',
    sides: sides.map(({ side }) => ({ side, face: faceOf(kind, side) })),
  };
}

function captureScreen(state: ControllerState, verification: Verification): Screen {
  const { side } = sideIn(verification, 'waiting');
  const face = faceOf(verification.kind, side);
  const choice = state.choices[side] ?? null;
  if (choice && state.editing === side) return { name: 'edit', side, face, choice };
  return {
    name: 'choose',
    side,
    face,
    previous: choice,
    settled: verification.sides.filter(({ state }) => state === 'accepted' || state === 'for_review'),
    asked: verification.state === 'more_asked' ? (decisionFor('more_asked', verification)?.reason ?? null) : null,
  };
}

/** The side in `wanted`; where none is, the first: a verification always has one. */
function sideIn(verification: Verification, wanted: VerificationSide['state']): VerificationSide {
  const side = verification.sides.find(({ state }) => state === wanted) ?? verification.sides[0];
  if (!side) throw new Error('Expected a verification with a side but received none');
  return side;
}

/** What a holder can say on the telephone: the integrator's reference, or the first eight figures of the id. */
export function receiptOf({ id, reference }: Pick<Verification, 'id' | 'reference'>): string {
  return reference ?? `${id.slice(0, 4)}-${id.slice(4, 8)}`.toUpperCase();
}

/** How a step stands: as its side, but `current` while it is being given, and `unsure` where nothing is known wrong. */
export type StepState = VerificationSide['state'] | 'current' | 'unsure';

/** The sides of a verification as steps, in the order they are asked for. */
export function stepsOf({ kind, sides }: Verification, screen: Screen): readonly { face: Face; state: StepState }[] {
  const current = screen.name === 'choose' || screen.name === 'edit' || screen.name === 'sending' ? screen.side : null;
  return sides.map(({ side, state, report }) => {
    const unsure = state === 'refused' && report?.advice === 'review';
    return { face: faceOf(kind, side), state: side === current ? 'current' : unsure ? 'unsure' : state };
  });
}
