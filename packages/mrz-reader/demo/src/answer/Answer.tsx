import type { MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';
import { CheckDigits } from './CheckDigits.tsx';
import { Disagreements } from './Disagreements.tsx';
import { Doubts } from './Doubts.tsx';
import { Fields } from './Fields.tsx';
import { Lines } from './Lines.tsx';
import { Summary } from './Summary.tsx';

/** All that was read, or why there is nothing. Undefined while the picture is being read, null without a zone. */
export function Answer({ reading }: { reading: MrzReading | null | undefined }) {
  const texts = useTexts().answer;
  return (
    <div className="answer">
      <div role="status">
        {reading === undefined && <p className="card quiet">{texts.reading}</p>}
        {reading === null && <Nothing heading={texts.noZone} advice={texts.noZoneAdvice} />}
        {reading?.format === null && <Nothing heading={texts.unreadable} advice={texts.unreadableAdvice} />}
        {reading?.format && <Summary reading={reading} />}
      </div>
      {reading?.format && (
        <>
          <Lines reading={reading} />
          <Fields reading={reading} />
          <Doubts reading={reading} />
          <CheckDigits reading={reading} />
        </>
      )}
      {reading && reading.free.length > 0 && <Disagreements reading={reading} />}
    </div>
  );
}

function Nothing({ heading, advice }: { heading: string; advice: readonly string[] }) {
  return (
    <section className="card notice-doubt">
      <h2>{heading}</h2>
      <ul>
        {advice.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
