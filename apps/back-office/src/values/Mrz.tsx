import type { VerificationSide } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';
import { markRepairs } from './markRepairs.ts';

/** The machine-readable zone as read, in fixed width, with the characters in doubt marked and listed. */
export function Mrz({ sides }: { sides: readonly VerificationSide[] }) {
  const { texts } = useTexts();
  const mrz = sides.map(({ report }) => report?.mrz).find((reading) => reading != null);
  return (
    <section className="mrz card" aria-labelledby="mrz-title">
      <h2 id="mrz-title">
        {texts.mrz.title}
        {mrz && <span className="quiet"> {mrz.format}</span>}
      </h2>
      {!mrz && <p>{texts.mrz.none}</p>}
      {mrz && (
        <pre>
          {markRepairs(mrz).map((runs, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of one zone, never reordered
            <code key={line}>
              {runs.map(({ text, doubtful }, run) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: runs of one line, never reordered
                doubtful ? <mark key={run}>{text}</mark> : <span key={run}>{text}</span>,
              )}
            </code>
          ))}
        </pre>
      )}
      {mrz && mrz.repairs.length > 0 && (
        <>
          <h3>{texts.mrz.repairs}</h3>
          <ul>
            {mrz.repairs.map(({ line, column, read, suggested }) => (
              <li key={`${line} ${column}`}>{texts.mrz.repair(line + 1, column + 1, read, suggested)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
