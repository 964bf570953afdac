import type { Decision, Locale } from '@rectoverso/core/contract';
import { READY_REASONS, textsIn } from '../texts/texts.ts';
import { useTexts } from '../texts/useTexts.ts';
import { REASON_MAX_LENGTH, toggleReason } from './draft.ts';

interface ReasonFieldProps {
  outcome: Decision['outcome'];
  reason: string;
  holderLocale: Locale;
  /** Id of the message that says the reason is missing. */
  errorId: string | undefined;
  onChange: (reason: string) => void;
}

/** The reason the holder will read: written freely or put together from ready ones, in the holder's language. */
export function ReasonField({ outcome, reason, holderLocale, errorId, onChange }: ReasonFieldProps) {
  const { texts, locale } = useTexts();
  const ready = READY_REASONS[outcome];
  const holderTexts = textsIn(holderLocale);
  const required = outcome !== 'approved';
  return (
    <>
      {ready.length > 0 && (
        <fieldset className="ready-reasons">
          <legend>{texts.decision.readyReasons}</legend>
          {ready.map((key) => {
            const written = holderTexts.decision.readyReason[key];
            return (
              <button
                key={key}
                type="button"
                aria-pressed={reason.includes(written)}
                onClick={() => onChange(toggleReason(reason, written))}
              >
                {texts.decision.readyReason[key]}
              </button>
            );
          })}
        </fieldset>
      )}
      <div className="field">
        <label htmlFor="reason">{texts.decision.reason}</label>
        <p id="reason-help" className="quiet">
          {required ? texts.decision.reasonRequired : texts.decision.reasonOptional}{' '}
          {holderLocale !== locale && texts.decision.reasonHolderLocale(texts.languages[holderLocale])}
        </p>
        <textarea
          id="reason"
          rows={3}
          lang={holderLocale}
          maxLength={REASON_MAX_LENGTH}
          required={required}
          aria-invalid={errorId !== undefined}
          aria-describedby={errorId === undefined ? 'reason-help' : `reason-help ${errorId}`}
          value={reason}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
    </>
  );
}
