import type { Validity, VerificationSide } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';
import { dateText } from './dateText.ts';

/** How long the document is valid, and why: the five-year extension stands out or is ruled out in words. */
export function ValidityLine({ sides }: { sides: readonly VerificationSide[] }) {
  const { texts, locale } = useTexts();
  const validity = mostTelling(sides);
  const date = (value: string | null | undefined) => (value ? dateText(value, locale) : texts.validity.unknown);
  return (
    <section className="validity card" aria-labelledby="validity-title">
      <h2 id="validity-title">{texts.validity.title}</h2>
      <dl>
        <div>
          <dt>{texts.validity.printed}</dt>
          <dd>{date(validity?.printedExpiry)}</dd>
        </div>
        <div>
          <dt>{texts.validity.effective}</dt>
          <dd>{date(validity?.effectiveExpiry)}</dd>
        </div>
      </dl>
      {validity?.extended === true && <p>{texts.validity.extended}</p>}
      {validity?.extended === false && <p>{texts.validity.notExtended}</p>}
      {validity?.extended === null && <p>{texts.validity.undecided}</p>}
    </section>
  );
}

/** The validity of the side that tells most: a date in effect before a printed one before none. */
function mostTelling(sides: readonly VerificationSide[]): Validity | null {
  const known = sides.flatMap(({ report }) => report?.validity ?? []);
  return known.find(({ effectiveExpiry }) => effectiveExpiry !== null) ?? known[0] ?? null;
}
