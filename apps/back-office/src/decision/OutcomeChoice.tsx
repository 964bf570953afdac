import type { Decision } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';
import type { Draft } from './draft.ts';

const OUTCOMES: readonly Decision['outcome'][] = ['approved', 'more_asked', 'rejected'];

interface OutcomeChoiceProps {
  outcome: Draft['outcome'];
  /** Id of the message that says a choice is missing. */
  errorId: string | undefined;
  onChange: (outcome: Decision['outcome']) => void;
}

export function OutcomeChoice({ outcome, errorId, onChange }: OutcomeChoiceProps) {
  const { texts } = useTexts();
  return (
    <fieldset className="outcomes" aria-describedby={errorId}>
      <legend className="visually-hidden">{texts.decision.outcome}</legend>
      {OUTCOMES.map((each) => (
        <label key={each} className={`outcome outcome-${each}`}>
          <input type="radio" name="outcome" checked={each === outcome} onChange={() => onChange(each)} />
          <span className="outcome-label">{texts.decision.outcomes[each].label}</span>
          <span className="quiet">{texts.decision.outcomes[each].help}</span>
        </label>
      ))}
    </fieldset>
  );
}
