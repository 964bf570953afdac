import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { useTexts } from '../texts.tsx';

/** Choices that ask something more before they act. */
export type Question = 'continue' | 'abandon';

interface Props {
  screen: Extract<Screen, { name: 'refused' }>;
  /** Nothing is wrong for sure: going on to a person is then the first choice. */
  unsure: boolean;
  busy: boolean;
  controller: Controller;
  /** The question the holder turned back from: the focus returns to where it was asked. */
  comingBackFrom: Question | null;
  onAsk: (question: Question) => void;
}

/** *Recommencer*, *Continuer ?*, *Abandonner*: three choices, each with what it leads to. */
export function Choices({ screen, unsure, busy, controller, comingBackFrom, onAsk }: Props) {
  const { say } = useTexts();
  const focusIf = (question: Question) => (question === comingBackFrom ? takeFocus : undefined);
  return (
    <section className="rv-choices" aria-label={say('refused.choices')}>
      <h3>{say('refused.choices')}</h3>
      <ul>
        {screen.canRetry && (
          <li>
            <button
              type="button"
              className="rv-button"
              data-look={unsure ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={controller.retry}
            >
              {say('refused.retry')}
            </button>
            <p>{say('refused.retryHint')}</p>
          </li>
        )}
        {screen.canContinue && (
          <li>
            <button
              type="button"
              className="rv-button"
              data-look={unsure ? 'primary' : 'secondary'}
              disabled={busy}
              ref={focusIf('continue')}
              onClick={() => onAsk('continue')}
            >
              {say('refused.continue')}
            </button>
            <p>{say('refused.continueHint')}</p>
          </li>
        )}
        {screen.canAbandon && (
          <li>
            <button
              type="button"
              className="rv-button"
              data-look="secondary"
              disabled={busy}
              ref={focusIf('abandon')}
              onClick={() => onAsk('abandon')}
            >
              {say('refused.abandon')}
            </button>
            <p>{say('refused.abandonHint')}</p>
          </li>
        )}
      </ul>
    </section>
  );
}

function takeFocus(element: HTMLElement | null): void {
  element?.focus();
}
