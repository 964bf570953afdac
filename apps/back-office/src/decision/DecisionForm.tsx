import type { Review } from '@rectoverso/core/contract';
import { type FormEvent, useEffect, useEffectEvent, useRef } from 'react';
import { Failure } from '../page/Failure.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { HolderPreview } from './HolderPreview.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { ReasonField } from './ReasonField.tsx';
import type { useDecision } from './useDecision.ts';

interface DecisionFormProps {
  review: Review;
  decision: ReturnType<typeof useDecision>;
}

/** Approve, ask again or reject, with a reason and a look at what the holder will read. Ctrl+Enter decides. */
export function DecisionForm({ review, decision }: DecisionFormProps) {
  const { texts } = useTexts();
  const { draft, setDraft, missing, sending, failure, decide } = decision;
  const holderLocale = review.verification.locale;

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (missing === null) return;
    form.current?.querySelector<HTMLElement>(missing === 'reason' ? 'textarea' : 'input')?.focus();
  }, [missing]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void decide();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void decide();
  };

  return (
    <form ref={form} className="decision card" aria-labelledby="decision-title" onSubmit={submit} noValidate>
      <h2 id="decision-title">{texts.decision.title}</h2>
      <OutcomeChoice
        outcome={draft.outcome}
        errorId={missing === 'outcome' ? 'decision-missing' : undefined}
        onChange={(outcome) => setDraft({ outcome, reason: '' })}
      />
      {draft.outcome !== null && (
        <>
          <ReasonField
            outcome={draft.outcome}
            reason={draft.reason}
            holderLocale={holderLocale}
            errorId={missing === 'reason' ? 'decision-missing' : undefined}
            onChange={(reason) => setDraft({ ...draft, reason })}
          />
          <HolderPreview outcome={draft.outcome} reason={draft.reason} holderLocale={holderLocale} />
        </>
      )}
      {missing !== null && (
        <p id="decision-missing" className="notice notice-wrong" role="alert">
          {missing === 'outcome' ? texts.decision.chooseFirst : texts.decision.reasonMissing}
        </p>
      )}
      {failure !== null && <Failure error={failure} />}
      <button type="submit" className="button button-main button-wide" disabled={sending}>
        {sending ? texts.decision.deciding : texts.decision.decide}
        <span className="key" aria-hidden="true">
          {texts.decision.shortcut}
        </span>
      </button>
      <p className="precheck">{texts.precheck.short}</p>
    </form>
  );
}
