import type { MrzCharacter, MrzReading } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';
import { isDoubtful } from './isDoubtful.ts';

/** The doubtful characters, what else they may be, and what check digits make of that. */
export function Doubts({ reading }: { reading: MrzReading }) {
  const texts = useTexts().doubts;
  const doubtful = reading.characters.filter(({ confidence }) => isDoubtful(confidence));
  return (
    <section className="card" aria-labelledby="doubts">
      <h2 id="doubts">{texts.heading}</h2>
      {doubtful.length === 0 ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <ul className="doubts">
          {doubtful.map((character) => (
            <Doubt key={`${character.line} ${character.column}`} character={character} reading={reading} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Doubt({ character, reading }: { character: MrzCharacter; reading: MrzReading }) {
  const { doubts: texts, place, percent } = useTexts();
  const { line, column, text, confidence } = character;
  const isHere = (other: { line: number; column: number }) => other.line === line && other.column === column;
  const allHold = reading.checkDigits.every(({ ok }) => ok);
  const repair = reading.repairs.find(isHere);
  return (
    <li>
      <span className="mono letter">{text}</span>
      <span>
        {place(line, column)} · {percent(confidence)}
      </span>
      <ul className="quiet">
        {reading.alternatives.filter(isHere).map(({ text: other, probability, showsInCheckDigits }) => (
          <li key={other}>
            <span className="mono letter">{other}</span> {percent(probability)}
            {repair?.suggested === other && <strong> · {texts.repair}</strong>}
            {!showsInCheckDigits && ` · ${texts.untold}`}
            {showsInCheckDigits && allHold && ` · ${texts.refuted}`}
          </li>
        ))}
      </ul>
    </li>
  );
}
