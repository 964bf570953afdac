import { useState } from 'react';
import { useTexts } from '../useTexts.ts';

/** The way back to the beginning, which says what it costs before it goes. */
export function Restart({ onRestart }: { onRestart: () => Promise<void> }) {
  const { texts } = useTexts();
  const [asked, setAsked] = useState(false);
  const words = texts.restart;
  return (
    <div className="restart">
      <button type="button" className="button button-quiet" aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {words.ask}
      </button>
      {asked && (
        <div className="notice">
          <p>{words.warning}</p>
          <div className="actions">
            <button type="button" className="button" onClick={onRestart}>
              {words.confirm}
            </button>
            <button type="button" className="button button-quiet" onClick={() => setAsked(false)}>
              {words.cancel}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}
