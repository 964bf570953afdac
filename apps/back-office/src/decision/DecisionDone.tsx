import type { Decision, Locale } from '@rectoverso/core/contract';
import { Icon } from '../page/Icon.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { HolderPreview } from './HolderPreview.tsx';
import { NextCase } from './NextCase.tsx';

interface DecisionDoneProps {
  decision: Decision;
  holderLocale: Locale;
  onOpen: (id: string) => void;
  onQueue: () => void;
}

/** A saved decision, what the holder reads of it, and the way on. */
export function DecisionDone({ decision, holderLocale, onOpen, onQueue }: DecisionDoneProps) {
  const { texts } = useTexts();
  return (
    <section className="decision card" aria-labelledby="decision-title">
      <h2 id="decision-title" className="done-title">
        <Icon name="pass" size={24} />
        {texts.decision.done}
      </h2>
      <p role="status">{texts.decision.outcomes[decision.outcome].done}</p>
      <HolderPreview outcome={decision.outcome} reason={decision.reason} holderLocale={holderLocale} />
      <NextCase onOpen={onOpen} onQueue={onQueue} />
    </section>
  );
}
