import type { Verification } from '@rectoverso/core/contract';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Controller, ControllerOptions, Snapshot } from '../controller/controller.ts';
import type { WidgetMessages } from '../messages/messages.ts';
import { announcementOf } from './announcementOf.ts';
import { Steps } from './Steps.tsx';
import { ChooseScreen } from './screens/ChooseScreen.tsx';
import { EditScreen } from './screens/EditScreen.tsx';
import { EndScreen } from './screens/EndScreen.tsx';
import { LoadingScreen } from './screens/LoadingScreen.tsx';
import { MoreAskedScreen } from './screens/MoreAskedScreen.tsx';
import { ProgressScreen } from './screens/ProgressScreen.tsx';
import { RefusedScreen } from './screens/RefusedScreen.tsx';
import { ReviewScreen } from './screens/ReviewScreen.tsx';
import { UnavailableScreen } from './screens/UnavailableScreen.tsx';
import { TrialNotice } from './TrialNotice.tsx';
import { TroublePanel } from './TroublePanel.tsx';
import { TextsProvider, textsIn } from './texts.tsx';
import { useFocusOnScreen } from './useFocusOnScreen.ts';
import { useRectoVerso } from './useRectoVerso.ts';

export interface RectoVersoProps extends ControllerOptions {
  /** Texts of the host's own, in the place of the widget's. */
  messages?: Partial<WidgetMessages>;
  /** `light` when absent; `auto` follows the system. */
  theme?: 'light' | 'dark' | 'auto';
  /** Told once the verification is loaded, and with every change of it. */
  onChange?: (verification: Verification) => void;
}

/**
 * The holder's side of one verification, from the first picture to the last word. Its look: `widget.css`.
 *
 * @example
 * <RectoVerso apiUrl="https://api.example.org" verificationId={id} token={token} onChange={setVerification} />
 */
export function RectoVerso({ onChange, messages, theme = 'light', locale = 'fr', ...access }: RectoVersoProps) {
  const { controller, snapshot } = useRectoVerso({ ...access, locale });
  const texts = useMemo(() => textsIn(locale, messages), [locale, messages]);
  const root = useRef<HTMLElement>(null);
  const key = screenKey(snapshot);
  useFocusOnScreen(root, key);
  const [remark, setRemark] = useState({ key, text: '' });
  const announcement = announcementOf(snapshot, texts) || (remark.key === key ? remark.text : '');
  useEffect(() => {
    if (snapshot.verification) onChange?.(snapshot.verification);
  }, [snapshot.verification, onChange]);

  return (
    <TextsProvider value={texts}>
      <section
        ref={root}
        className="rv"
        data-theme={theme}
        lang={locale}
        aria-busy={snapshot.screen.name === 'loading'}
      >
        {snapshot.verification?.sandbox && <TrialNotice />}
        <Steps snapshot={snapshot} />
        <div className="rv-screen" key={key}>
          <ScreenOf controller={controller} snapshot={snapshot} onRemark={(text) => setRemark({ key, text })} />
        </div>
        {snapshot.lineLost && <TroublePanel text={texts.say('trouble.waiting')} />}
        <p className="rv-unseen" role="status">
          {announcement}
        </p>
      </section>
    </TextsProvider>
  );
}

interface ScreenProps {
  controller: Controller;
  snapshot: Snapshot;
  /** Something to be heard that no change of the snapshot tells. */
  onRemark: (text: string) => void;
}

function ScreenOf({ controller, snapshot, onRemark }: ScreenProps) {
  const { screen, trouble, busy } = snapshot;
  switch (screen.name) {
    case 'loading':
      return <LoadingScreen />;
    case 'unavailable':
      return <UnavailableScreen screen={screen} controller={controller} busy={busy} />;
    case 'choose':
      return <ChooseScreen screen={screen} controller={controller} trouble={trouble} />;
    case 'edit':
      return <EditScreen screen={screen} controller={controller} trouble={trouble} onRemark={onRemark} />;
    case 'more_asked':
      return <MoreAskedScreen screen={screen} controller={controller} trouble={trouble} busy={busy} />;
    case 'sending':
    case 'checking':
      return <ProgressScreen screen={screen} controller={controller} trouble={trouble} />;
    case 'refused':
      return <RefusedScreen screen={screen} controller={controller} trouble={trouble} busy={busy} />;
    case 'in_review':
      return <ReviewScreen screen={screen} controller={controller} trouble={trouble} />;
    default:
      return <EndScreen screen={screen} trouble={trouble} />;
  }
}

/** Sending and checking are one screen whose words change; every other change of name or side is a new screen. */
function screenKey({ screen }: Snapshot): string {
  const name = screen.name === 'checking' ? 'sending' : screen.name;
  return 'face' in screen ? `${name} ${screen.face}` : name;
}
