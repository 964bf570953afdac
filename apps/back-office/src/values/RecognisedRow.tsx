import type { DocumentKind, VerificationSide } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';

/** The kind the holder chose against the kind and side that each picture shows. */
export function RecognisedRow({ kind, sides }: { kind: DocumentKind; sides: readonly VerificationSide[] }) {
  const { texts, contract } = useTexts();
  return (
    <tr>
      <th scope="row">{texts.values.recognised}</th>
      <td>{contract.kinds[kind]}</td>
      <td>
        {sides.map(({ side, report }) => (
          <div key={side}>
            {report?.kind ? contract.kinds[report.kind] : texts.values.notRecognised}{' '}
            <span className="source">{contract.sides[report?.side ?? side]}</span>
          </div>
        ))}
      </td>
    </tr>
  );
}
