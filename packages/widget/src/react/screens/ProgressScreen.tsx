import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { SentPicture } from '../refusal/SentPicture.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { type Texts, useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'sending' | 'checking' }>;
  controller: Controller;
  trouble: TroubleCode | null;
}

/** Bytes that have left, then the check at work: no percentage is made up for what nobody can measure. */
export function ProgressScreen({ screen, controller, trouble }: Props) {
  const texts = useTexts();
  const { say, locale, messages } = texts;
  const sending = screen.name === 'sending';
  const title = say(sending ? 'progress.sending' : 'progress.checking');
  const sent = sending
    ? say('progress.sent', { sent: size(screen.sent, texts), total: size(screen.total, texts) })
    : '';
  const percent = sending && screen.total > 0 ? Math.round((100 * screen.sent) / screen.total) : 0;
  return (
    <>
      <ScreenHeading>{title}</ScreenHeading>
      <div
        className="rv-progress"
        role="progressbar"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={sending ? percent : undefined}
        aria-valuetext={sending ? sent : undefined}
        data-indeterminate={!sending}
      >
        <div className="rv-progress-bar" style={sending ? { inlineSize: `${percent}%` } : undefined} />
      </div>
      <p className="rv-fine">{sending ? sent : say('progress.checkingHint')}</p>
      {screen.choice && <SentPicture choice={screen.choice} report={null} />}
      {trouble && (
        <TroublePanel text={troubleText(trouble, locale, messages)}>
          <button type="button" className="rv-button" data-look="secondary" onClick={controller.reload}>
            {say('trouble.retry')}
          </button>
        </TroublePanel>
      )}
      {sending && (
        <div className="rv-actions">
          <button type="button" className="rv-button" data-look="quiet" onClick={controller.cancelSending}>
            {say('progress.cancel')}
          </button>
        </div>
      )}
    </>
  );
}

function size(bytes: number, { say, locale }: Texts): string {
  const [key, value, digits] =
    bytes < 1e6 ? (['progress.kilobytes', bytes / 1e3, 0] as const) : (['progress.megabytes', bytes / 1e6, 1] as const);
  const format = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return say(key, { value: format.format(value) });
}
