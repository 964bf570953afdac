import type { MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';
import { Verdict } from './Verdict.tsx';

/** Every check digit: where it stands, what stands there and what should. */
export function CheckDigits({ reading: { checkDigits } }: { reading: MrzReading }) {
  const { checkDigits: texts, guarded, place } = useTexts();
  return (
    <section className="card" aria-labelledby="check-digits">
      <h2 id="check-digits">{texts.heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.guards}</th>
            <th scope="col">{texts.found}</th>
            <th scope="col">{texts.expected}</th>
            <th scope="col">{texts.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {checkDigits.map(({ field, line, column, found, expected, ok }) => (
            <tr key={`${line} ${column}`}>
              <th scope="row">
                {guarded[field]}
                <small>{place(line, column)}</small>
              </th>
              <td className="mono">{found}</td>
              <td className="mono">{expected}</td>
              <td>
                <Verdict ok={ok} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{texts.note}</p>
    </section>
  );
}
