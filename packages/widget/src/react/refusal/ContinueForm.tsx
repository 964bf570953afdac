import { useId, useState } from 'react';
import { useTexts } from '../texts.tsx';
import { Question } from './Question.tsx';

/** Longest note the API takes, characters. */
const MAX_NOTE = 1000;

interface Props {
  busy: boolean;
  onSend: (note: string) => void;
  onBack: () => void;
}

/** *Continuer*: what will happen, and room for a word to the person who will check. */
export function ContinueForm({ busy, onSend, onBack }: Props) {
  const { say } = useTexts();
  const [note, setNote] = useState('');
  const id = useId();
  return (
    <Question title={say('continue.heading')} onBack={onBack}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSend(note);
        }}
      >
        <p>{say('continue.body')}</p>
        <label htmlFor={id}>{say('continue.note')}</label>
        <textarea id={id} rows={3} maxLength={MAX_NOTE} value={note} onChange={({ target }) => setNote(target.value)} />
        <div className="rv-actions">
          <button type="submit" className="rv-button" data-look="primary" disabled={busy}>
            {say('continue.send')}
          </button>
          <button type="button" className="rv-button" data-look="quiet" onClick={onBack}>
            {say('continue.back')}
          </button>
        </div>
      </form>
    </Question>
  );
}
