import { RectoVerso } from '@rectoverso/widget';
import '@rectoverso/widget/widget.css';
import type { Access } from '../../application/application.ts';
import { Outcome } from '../outcome/Outcome.tsx';
import { stepOf } from '../stepOf.ts';
import type { Verification } from '../useRenewal.ts';
import { useTexts } from '../useTexts.ts';
import { Restart } from './Restart.tsx';

interface VerificationStepProps {
  access: Access;
  /** Null until the widget has loaded it. */
  verification: Verification | null;
  onVerification: (verification: Verification) => void;
  onLeave: (step: 'names' | 'document') => void;
  onAbandon: () => Promise<void>;
}

/** The widget at work and, once there is something to say after it, what comes next. */
export function VerificationStep({ access, verification, onVerification, onLeave, onAbandon }: VerificationStepProps) {
  const { texts, locale } = useTexts();
  const ended = stepOf('verification', verification?.state) === 'result';
  return (
    <>
      <div className="card widget">
        <RectoVerso {...access} locale={locale} messages={texts.widget} onChange={onVerification} />
      </div>
      {verification !== null && ended && <Outcome verification={verification} onLeave={onLeave} />}
      {!ended && <Restart onRestart={onAbandon} />}
    </>
  );
}
