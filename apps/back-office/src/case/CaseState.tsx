import type { Verification } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';

interface CaseStateProps {
  verification: Verification;
  /** True where a decision came too late. */
  conflict: boolean;
}

/** Where the case stands, where that is not simply "to review". */
export function CaseState({ verification, conflict }: CaseStateProps) {
  const { texts } = useTexts();
  const state = texts.states[verification.state];
  if (conflict) {
    return (
      <p className="notice notice-wrong" role="alert">
        {texts.decision.conflict(state)}
      </p>
    );
  }
  if (verification.state === 'in_review') return null;
  return (
    <div className="notice">
      <p>
        {texts.case.alreadyDecided} <strong>{state}</strong>
      </p>
      {verification.decision?.reason && <p lang={verification.locale}>{verification.decision.reason}</p>}
    </div>
  );
}
