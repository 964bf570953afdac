import type { MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';

/** What is seen under no rule, and where the rules of the format made something else of it. */
export function Disagreements({ reading: { free, disagreements, format } }: { reading: MrzReading }) {
  const { disagreements: texts, place } = useTexts();
  return (
    <details className="card" open={disagreements.length > 0 || format === null}>
      <summary>{texts.heading}</summary>
      <p className="quiet">{texts.lead}</p>
      <pre className="lines">{free.map((text) => text || '–').join('\n')}</pre>
      {format && disagreements.length === 0 && <p className="quiet">{texts.none}</p>}
      <ul className="doubts">
        {disagreements.map(({ line, column, read, free: seen }) => (
          <li key={`${line} ${column} ${read} ${seen}`}>
            <span>{place(line, column)}</span>
            <span>
              <Character text={read} /> {texts.insteadOf} <Character text={seen} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Character({ text }: { text: string }) {
  const { nothing } = useTexts().disagreements;
  return text ? <span className="mono letter">{text}</span> : <em>{nothing}</em>;
}
