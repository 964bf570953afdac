import type { Controller } from '../../controller/controller.ts';
import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { ReviewerAsks } from '../ReviewerAsks.tsx';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

interface Props {
  screen: Extract<Screen, { name: 'more_asked' }>;
  controller: Controller;
  trouble: TroubleCode | null;
  busy: boolean;
}

/** Only the holder can tell from the reviewer's words which sides to give again. */
export function MoreAskedScreen({ screen, controller, trouble, busy }: Props) {
  const { say, locale, messages } = useTexts();
  return (
    <>
      <ScreenHeading>{say('moreAsked.heading')}</ScreenHeading>
      <ReviewerAsks reason={screen.reason} />
      {trouble && <TroublePanel text={troubleText(trouble, locale, messages)} />}
      <section className="rv-choices" aria-label={say('moreAsked.which')}>
        <h3>{say('moreAsked.which')}</h3>
        <div className="rv-actions">
          {screen.sides.map(({ side, face }) => (
            <button
              key={side}
              type="button"
              className="rv-button"
              data-look="secondary"
              disabled={busy}
              onClick={() => controller.giveAgain([side])}
            >
              {say(`moreAsked.${face}`)}
            </button>
          ))}
          <button
            type="button"
            className="rv-button"
            data-look="secondary"
            disabled={busy}
            onClick={() => controller.giveAgain(screen.sides.map(({ side }) => side))}
          >
            {say('moreAsked.all')}
          </button>
        </div>
      </section>
    </>
  );
}
