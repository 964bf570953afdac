import type { Verification } from '@rectoverso/core/contract';
import { Icon } from '../page/Icon.tsx';
import { useScreenTitle } from '../page/useScreenTitle.ts';
import { ageText } from '../queue/ageText.ts';
import { useTexts } from '../texts/useTexts.ts';

interface CaseHeaderProps {
  verification: Verification;
  onQueue: () => void;
}

/** What kind of document, which reference, since when, under which policy. */
export function CaseHeader({ verification, onQueue }: CaseHeaderProps) {
  const { texts, contract, locale } = useTexts();
  const kind = contract.kinds[verification.kind];
  const heading = useScreenTitle(kind);
  const since = new Date(verification.updatedAt);
  return (
    <header className="case-head">
      <button type="button" className="button button-quiet" onClick={onQueue}>
        <Icon name="back" />
        {texts.case.back}
        <span className="key" aria-hidden="true">
          Esc
        </span>
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {kind}
      </h1>
      {verification.sandbox && <p className="chip">{contract.sandbox.meaning}</p>}
      <p className="case-meta">
        {verification.reference !== null && <span className="reference">{verification.reference}</span>}
        <span>
          {texts.case.updated}{' '}
          <time dateTime={verification.updatedAt} title={since.toLocaleString(locale)}>
            {ageText(since, new Date(), locale, texts.moment)}
          </time>
        </span>
        <span>{texts.case.policy(verification.policy)}</span>
      </p>
    </header>
  );
}
