import type { Field, FieldName, Side } from '@rectoverso/core/contract';
import { useTexts } from '../texts/useTexts.ts';
import { dateText } from './dateText.ts';
import { differingWords } from './differingWords.ts';

interface ReadValueProps {
  name: FieldName;
  side: Side;
  field: Field;
  declared: string | null;
}

/** A value as read, with where it was read; words that were not declared are marked. */
export function ReadValue({ name, side, field, declared }: ReadValueProps) {
  const { texts, contract, locale } = useTexts();
  const sex = name === 'sex' && (field.value === 'M' || field.value === 'F') ? texts.values.sex[field.value] : null;
  const words = declared === null ? null : differingWords(field.value, declared);
  return (
    <div>
      <span className="value">
        {words === null
          ? (sex ?? dateText(field.value, locale))
          : words.map(({ word, differs }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: words of one value, never reordered
              <span key={index}>
                {index > 0 && ' '}
                {differs ? <mark>{word}</mark> : word}
              </span>
            ))}
      </span>{' '}
      <span className="source">
        {contract.sides[side]}, {field.source === 'mrz' ? texts.values.fromMrz : texts.values.fromPrint}
      </span>
    </div>
  );
}
