import type { Screen } from '../../controller/screenOf.ts';
import { type TroubleCode, troubleText } from '../../controller/trouble.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { hintFindings } from '../refusal/sortFindings.ts';
import { ScreenHeading } from '../ScreenHeading.tsx';
import { TroublePanel } from '../TroublePanel.tsx';
import { useTexts } from '../texts.tsx';

type End = Extract<Screen, { name: 'approved' | 'rejected' | 'abandoned' | 'expired' | 'erased' }>;

const EMBLEMS: Record<End['name'], { tone: 'ok' | 'danger' | 'quiet'; icon: IconName }> = {
  approved: { tone: 'ok', icon: 'check' },
  rejected: { tone: 'danger', icon: 'cross' },
  abandoned: { tone: 'quiet', icon: 'cross' },
  expired: { tone: 'quiet', icon: 'clock' },
  erased: { tone: 'quiet', icon: 'cross' },
};

/** The last screen of a verification: how it ended, and where to go from here. */
export function EndScreen({ screen, trouble }: { screen: End; trouble: TroubleCode | null }) {
  const { say, locale, messages } = useTexts();
  const { tone, icon } = EMBLEMS[screen.name];
  return (
    <>
      <div className="rv-emblem" data-tone={tone}>
        <Icon name={icon} />
      </div>
      <ScreenHeading>{say(`${screen.name}.heading`)}</ScreenHeading>
      <Body screen={screen} />
      {trouble && <TroublePanel text={troubleText(trouble, locale, messages)} />}
      {(screen.name === 'approved' || screen.name === 'rejected') && <p className="rv-fine">{say('verdict.limits')}</p>}
    </>
  );
}

function Body({ screen }: { screen: End }) {
  const { say, contract } = useTexts();
  switch (screen.name) {
    case 'approved': {
      const hints = new Set(screen.sides.flatMap(({ report }) => hintFindings(report)).map(({ code }) => code));
      return (
        <>
          <p>{say(screen.decision ? 'approved.byPerson' : 'approved.body')}</p>
          {screen.decision?.reason && <blockquote className="rv-quote">{screen.decision.reason}</blockquote>}
          {[...hints].map((code) => (
            <p key={code}>
              {contract.findings[code].holder} {contract.findings[code].remedy}
            </p>
          ))}
        </>
      );
    }
    case 'rejected':
      return (
        <>
          {screen.decision && (
            <>
              <p>{say('rejected.body')}</p>
              <blockquote className="rv-quote">{screen.decision.reason}</blockquote>
            </>
          )}
          <p>{say('rejected.next')}</p>
        </>
      );
    default:
      return <p>{say(`${screen.name}.body`)}</p>;
  }
}
