import { type MrzField, type MrzFieldName, type MrzReading, mrzFields } from '../../../src/index.ts';
import { useTexts } from '../texts/texts.ts';
import { Verdict } from './Verdict.tsx';

/** Each field with its value, its confidence, what its check digit says, and what is known against it. */
export function Fields({ reading }: { reading: MrzReading }) {
  const { fields: texts, fieldNames } = useTexts();
  const found = mrzFields(reading);
  const fields = (Object.keys(fieldNames) as MrzFieldName[]).flatMap((name): [MrzFieldName, MrzField][] =>
    found[name] ? [[name, found[name]]] : [],
  );
  return (
    <section className="card" aria-labelledby="fields">
      <h2 id="fields">{texts.heading}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.value}</th>
            <th scope="col">{texts.checkDigit}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(([name, field]) => (
            <tr key={name}>
              <th scope="row">{fieldNames[name]}</th>
              <Value name={name} field={field} />
              <td>
                <Verdict ok={field.checkDigitHolds} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">{texts.note}</p>
    </section>
  );
}

function Value({ name, field }: { name: MrzFieldName; field: MrzField }) {
  const { fields: texts, sexes, date, percent } = useTexts();
  const { value, text, confidence, mayBeTruncated, problem } = field;
  const isDate = name === 'birthDate' || name === 'expiryDate';
  const shown =
    value === null ? text : isDate ? date(value) : name === 'sex' ? sexes[value as keyof typeof sexes] : value;
  const remarks = [
    confidence === null ? null : percent(confidence),
    mayBeTruncated ? texts.mayBeTruncated : null,
    problem && texts.problems[problem],
  ].filter(Boolean);
  return (
    <td>
      <strong className={value === null ? 'mono' : undefined}>{shown}</strong>
      <small>{remarks.join(' · ')}</small>
    </td>
  );
}
