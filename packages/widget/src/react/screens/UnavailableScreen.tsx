import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { troubleText } from '../../controller/trouble.ts';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'unavailable' }>;
  controller: Controller;
  busy: boolean;
}

export function UnavailableScreen({ screen, controller, busy }: Props) {
  const { say, locale, messages } = useTexts();
  return (
    <>
      <ScreenHeading>{say('unavailable.heading')}</ScreenHeading>
      <TroublePanel text={troubleText(screen.trouble, locale, messages)} />
      {screen.canRetry && (
        <div className="rv-actions">
          <button type="button" className="rv-button" data-look="primary" disabled={busy} onClick={controller.reload}>
            {say('trouble.retry')}
          </button>
        </div>
      )}
    </>
  );
}
