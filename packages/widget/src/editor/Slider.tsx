import { type ReactNode, useId } from 'react';

interface Props {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value as it is shown and read aloud. */
  valueText: string;
  onChange: (value: number) => void;
  before?: ReactNode;
  after?: ReactNode;
}

/** A labelled slider, with a button on either side where there are any. */
export function Slider({ label, value, min, max, step, valueText, onChange, before, after }: Props) {
  const id = useId();
  return (
    <div className="rv-slider">
      <div className="rv-slider-head">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id} aria-live="off">
          {valueText}
        </output>
      </div>
      <div className="rv-slider-row">
        {before}
        <input
          id={id}
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          aria-valuetext={valueText}
          onChange={({ target }) => onChange(target.valueAsNumber)}
        />
        {after}
      </div>
    </div>
  );
}
