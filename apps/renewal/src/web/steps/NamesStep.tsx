import { type FormEvent, useState } from 'react';
import type { Names } from '../useRenewal.ts';
import { useTexts } from '../useTexts.ts';
import { checkNames, type NameFaults } from './checkNames.ts';
import { Field } from './Field.tsx';

interface NamesStepProps {
  /** What was given before, when the holder comes back to correct it. */
  names: Names | null;
  onNames: (names: Names) => void;
}

/** Ten names of the greatest length, with a space between. */
const GIVEN_NAMES_LENGTH = 1009;

/** The first step: what to have at hand, and the names as the document bears them. */
export function NamesStep({ names, onNames }: NamesStepProps) {
  const { texts } = useTexts();
  const [faults, setFaults] = useState<NameFaults>({});
  const words = texts.names;

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const checked = checkNames({ surname: String(typed.get('surname')), givenNames: String(typed.get('givenNames')) });
    setFaults(checked.faults);
    const [first] = Object.keys(checked.faults);
    if (first === undefined) onNames(checked.names);
    else form.querySelector<HTMLInputElement>(`[name=${first}]`)?.focus();
  };

  return (
    <>
      <p className="lead">{words.lead}</p>
      <section className="at-hand" aria-labelledby="at-hand-title">
        <h2 id="at-hand-title">{words.atHand}</h2>
        <ul>
          {words.things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </section>
      <form className="card form" onSubmit={submit} noValidate>
        <h2>{words.heading}</h2>
        <Field
          name="surname"
          label={words.surname}
          help={words.surnameHelp}
          error={faults.surname ? words[faults.surname] : null}
          defaultValue={names?.surname ?? ''}
          autoComplete="family-name"
        />
        <Field
          name="givenNames"
          label={words.givenNames}
          help={words.givenNamesHelp}
          error={faults.givenNames ? words[faults.givenNames] : null}
          defaultValue={names?.givenNames.join(' ') ?? ''}
          autoComplete="given-name"
          maxLength={GIVEN_NAMES_LENGTH}
        />
        <div className="actions">
          <button type="submit" className="button button-main">
            {texts.next}
          </button>
        </div>
      </form>
    </>
  );
}
