import type { DocumentKind, Holder, VerificationSide } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';
import { RecognisedRow } from './RecognisedRow.tsx';
import { ValueLine } from './ValueLine.tsx';
import { valueRows } from './valueRows.ts';

interface ValuesProps {
  /** The kind the holder chose. */
  kind: DocumentKind;
  sides: readonly VerificationSide[];
  holder: Holder | null;
}

/** What was read on each side against what the holder declared, each difference named in words. */
export function Values({ kind, sides, holder }: ValuesProps) {
  const { texts } = useTexts();
  return (
    <section className="card values" aria-labelledby="values-title">
      <h2 id="values-title">{texts.values.title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.values.field}</th>
            <th scope="col">{texts.values.declared}</th>
            <th scope="col">{texts.values.read}</th>
          </tr>
        </thead>
        <tbody>
          <RecognisedRow kind={kind} sides={sides} />
          {valueRows(sides, holder).map((row) => (
            <ValueLine key={row.field} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
