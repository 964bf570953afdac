import { useId } from 'react';
import type { OfferedKind } from '../../application/application.ts';
import { NewCard } from '../drawings/NewCard.tsx';
import { OldCard } from '../drawings/OldCard.tsx';
import { Passport } from '../drawings/Passport.tsx';
import { useTexts } from '../useTexts.ts';

const DRAWINGS = { 'cni-1988': OldCard, 'cni-2021': NewCard, 'passport-fra': Passport } as const satisfies Record<
  OfferedKind,
  unknown
>;

interface DocumentOptionProps {
  kind: OfferedKind;
  chosen: boolean;
  onChoose: () => void;
}

/** One document to choose: its name, its drawing, how to recognise it. */
export function DocumentOption({ kind, chosen, onChoose }: DocumentOptionProps) {
  const { texts } = useTexts();
  const id = useId();
  const Drawing = DRAWINGS[kind];
  const { name, how, note } = texts.document.kinds[kind];
  return (
    <label className="document">
      <input
        type="radio"
        name="kind"
        checked={chosen}
        onChange={onChoose}
        aria-labelledby={`${id}-name`}
        aria-describedby={`${id}-how`}
      />
      <Drawing />
      <span className="document-words">
        <strong id={`${id}-name`}>{name}</strong>
        <span id={`${id}-how`} className="quiet">
          {how} <span className="document-note">{note}</span>
        </span>
      </span>
    </label>
  );
}
