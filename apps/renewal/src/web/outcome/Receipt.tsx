import { useState } from 'react';
import type { Verification } from '../useRenewal.ts';
import { useTexts } from '../useTexts.ts';

/** The wait for a person: by when, how to come back, and what to do with the number that the widget shows. */
export function Receipt({ verification }: { verification: Verification }) {
  const { texts, locale } = useTexts();
  const [copied, setCopied] = useState(false);
  const words = texts.outcome.review;
  const number = verification.reference ?? verification.id;
  const deadline = new Date(verification.expiresAt).toLocaleDateString(locale, { dateStyle: 'long' });

  const copy = () =>
    navigator.clipboard.writeText(number).then(
      () => setCopied(true),
      () => setCopied(false),
    );

  return (
    <section className="card outcome" aria-labelledby="outcome-title">
      <h2 id="outcome-title">{words.heading}</h2>
      <p>{words.deadline(deadline)}</p>
      <p>{words.comeBack}</p>
      <p>{words.receipt}</p>
      <div className="actions">
        <button type="button" className="button" onClick={copy}>
          {words.copy}
        </button>
        <button type="button" className="button" onClick={() => window.print()}>
          {words.print}
        </button>
      </div>
      <p role="status" className="quiet">
        {copied && words.copied}
      </p>
    </section>
  );
}
