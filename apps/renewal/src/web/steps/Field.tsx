import { useId } from 'react';
import { NAME_MAX_LENGTH } from '../../application/application.ts';

interface FieldProps {
  name: string;
  label: string;
  help: string;
  /** What is wrong with the value, in words. */
  error: string | null;
  defaultValue: string;
  autoComplete: string;
  /** Longest text taken, characters. */
  maxLength?: number;
}

/** A text field with its help, and its error beside it. */
export function Field({
  name,
  label,
  help,
  error,
  defaultValue,
  autoComplete,
  maxLength = NAME_MAX_LENGTH,
}: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-help`} className="quiet">
        {help}
      </p>
      <input
        id={id}
        name={name}
        type="text"
        autoComplete={autoComplete}
        spellCheck={false}
        required
        maxLength={maxLength}
        defaultValue={defaultValue}
        aria-invalid={error !== null}
        aria-describedby={error === null ? `${id}-help` : `${id}-help ${id}-error`}
      />
      {error !== null && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
