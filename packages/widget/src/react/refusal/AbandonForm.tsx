import { useTexts } from '../texts.tsx';
import { Question } from './Question.tsx';

interface Props {
  busy: boolean;
  onConfirm: () => void;
  onBack: () => void;
}

/** *Abandonner*: asks before it ends the verification. */
export function AbandonForm({ busy, onConfirm, onBack }: Props) {
  const { say } = useTexts();
  return (
    <Question title={say('abandon.heading')} onBack={onBack}>
      <p>{say('abandon.body')}</p>
      <div className="rv-actions">
        <button type="button" className="rv-button" data-look="danger" disabled={busy} onClick={onConfirm}>
          {say('abandon.confirm')}
        </button>
        <button type="button" className="rv-button" data-look="secondary" onClick={onBack}>
          {say('abandon.back')}
        </button>
      </div>
    </Question>
  );
}
