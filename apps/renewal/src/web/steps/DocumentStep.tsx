import { type FormEvent, useState } from 'react';
import { OFFERED_KINDS, type OfferedKind } from '../../application/application.ts';
import type { StartProblem } from '../../texts/texts.ts';
import { useFocusOnMount } from '../useFocusOnMount.ts';
import { useTexts } from '../useTexts.ts';
import { DocumentOption } from './DocumentOption.tsx';

interface DocumentStepProps {
  starting: boolean;
  problem: StartProblem | null;
  onStart: (kind: OfferedKind) => void;
  onBack: () => void;
}

/** The second step: which document, with a drawing of each and how to tell old from new. */
export function DocumentStep({ starting, problem, onStart, onBack }: DocumentStepProps) {
  const { texts } = useTexts();
  const [kind, setKind] = useState<OfferedKind | null>(null);
  const [missing, setMissing] = useState(false);
  const heading = useFocusOnMount<HTMLHeadingElement>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(kind === null);
    if (kind !== null) onStart(kind);
  };

  return (
    <form className="card form" onSubmit={submit} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {texts.document.heading}
      </h2>
      <p>{texts.document.lead}</p>
      <fieldset className="documents" aria-describedby={missing ? 'document-missing' : undefined}>
        <legend>{texts.document.legend}</legend>
        {OFFERED_KINDS.map((each) => (
          <DocumentOption key={each} kind={each} chosen={each === kind} onChoose={() => setKind(each)} />
        ))}
      </fieldset>
      {missing && kind === null && (
        <p id="document-missing" className="field-error" role="alert">
          {texts.document.missing}
        </p>
      )}
      {problem !== null && (
        <div className="notice notice-wrong" role="alert">
          <p>
            <strong>{texts.problemHeading}</strong>
          </p>
          <p>{texts.problems[problem]}</p>
        </div>
      )}
      <div className="actions">
        <button type="submit" className="button button-main" disabled={starting}>
          {starting ? texts.document.starting : texts.next}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {texts.back}
        </button>
      </div>
    </form>
  );
}
