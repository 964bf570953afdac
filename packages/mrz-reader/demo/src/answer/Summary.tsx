import type { MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';

/** What was read, how surely, and how long it took. */
export function Summary({ reading }: { reading: MrzReading }) {
  const { answer, formats, percent } = useTexts();
  const { format, confidence, characters, checkDigits, ms } = reading;
  const holding = checkDigits.filter(({ ok }) => ok).length;
  return (
    <section className="card summary">
      <h2>{format && formats[format]}</h2>
      <dl>
        <div>
          <dt>{answer.leastSure(characters.length)}</dt>
          <dd>{percent(confidence)}</dd>
        </div>
        <div>
          <dt>{answer.checkDigitsHolding}</dt>
          <dd>{answer.outOf(holding, checkDigits.length)}</dd>
        </div>
        <div>
          <dt>{answer.time}</dt>
          <dd>{answer.ms(Math.round(ms))}</dd>
        </div>
      </dl>
    </section>
  );
}
