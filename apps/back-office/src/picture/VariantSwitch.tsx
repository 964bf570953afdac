import { useId } from 'react';
import { useTexts } from '../texts/useTexts.ts';

const VARIANTS = ['edited', 'original'] as const;
export type Variant = (typeof VARIANTS)[number];

interface VariantSwitchProps {
  legend: string;
  variant: Variant;
  onChange: (variant: Variant) => void;
}

/** The picture as the holder framed it, or the original. */
export function VariantSwitch({ legend, variant, onChange }: VariantSwitchProps) {
  const { texts } = useTexts();
  const name = useId();
  return (
    <fieldset className="segments">
      <legend className="visually-hidden">{legend}</legend>
      {VARIANTS.map((each) => (
        <label key={each}>
          <input type="radio" name={name} checked={each === variant} onChange={() => onChange(each)} />
          <span>{texts.picture[each]}</span>
        </label>
      ))}
    </fieldset>
  );
}
