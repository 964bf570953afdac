import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { Icon } from '../Icon.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'in_review' }>;
  controller: Controller;
  trouble: TroubleCode | null;
}

export function ReviewScreen({ screen, controller, trouble }: Props) {
  const { say, locale, messages } = useTexts();
  return (
    <>
      <div className="rv-emblem" data-tone="notice">
        <Icon name="clock" />
      </div>
      <ScreenHeading>{say('review.heading')}</ScreenHeading>
      <p>{say('review.body')}</p>
      <dl className="rv-receipt">
        <div>
          <dt>{say('review.receipt')}</dt>
          <dd className="rv-receipt-number">{screen.receipt}</dd>
        </div>
        {screen.note && (
          <div>
            <dt>{say('review.note')}</dt>
            <dd>{screen.note}</dd>
          </div>
        )}
      </dl>
      {trouble && (
        <TroublePanel text={troubleText(trouble, locale, messages)}>
          <button type="button" className="rv-button" data-look="secondary" onClick={controller.reload}>
            {say('trouble.retry')}
          </button>
        </TroublePanel>
      )}
    </>
  );
}
