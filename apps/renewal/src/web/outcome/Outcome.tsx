import type { Verification } from '../useRenewal.ts';
import { useTexts } from '../useTexts.ts';
import { Receipt } from './Receipt.tsx';

interface OutcomeProps {
  verification: Verification;
  onLeave: (step: 'names' | 'document') => void;
}

/** What comes after the widget's last word: the next steps, the wait with its receipt, or the ways out. */
export function Outcome({ verification, onLeave }: OutcomeProps) {
  const { texts } = useTexts();
  const words = texts.outcome;

  if (verification.state === 'approved') {
    return (
      <section className="card outcome" aria-labelledby="outcome-title">
        <h2 id="outcome-title">{words.approved.heading}</h2>
        <ol>
          {words.approved.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
    );
  }
  if (verification.state === 'in_review') return <Receipt verification={verification} />;

  const { heading, lead } = verification.state === 'rejected' ? words.rejected : words.stopped;
  return (
    <section className="card outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{heading}</h2>
      <p>{lead}</p>
      <div className="actions">
        <button type="button" className="button button-main" onClick={() => onLeave('document')}>
          {words.otherDocument}
        </button>
        <button type="button" className="button" onClick={() => onLeave('names')}>
          {words.otherNames}
        </button>
      </div>
    </section>
  );
}
