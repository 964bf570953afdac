import { useMemo } from 'react';
import { Case } from '../case/Case.tsx';
import { Queue } from '../queue/Queue.tsx';
import { ReviewerContext } from '../session/reviewerContext.ts';
import { SignIn } from '../session/SignIn.tsx';
import { signInOutcomeOf } from '../session/signInOutcome.ts';
import { useSession } from '../session/useSession.ts';
import { LocaleContext, useTexts } from '../texts/useTexts.ts';
import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import { Shell } from './Shell.tsx';
import { useRoute } from './useRoute.ts';
import { useStoredLocale } from './useStoredLocale.ts';

export function App() {
  const [locale, setLocale] = useStoredLocale();
  const localeValue = useMemo(() => ({ locale, setLocale }), [locale, setLocale]);
  return (
    <LocaleContext value={localeValue}>
      <Screens />
    </LocaleContext>
  );
}

function Screens() {
  const { texts } = useTexts();
  const [route, go] = useRoute();
  const session = useSession();
  const { state } = session;
  const outcome = signInOutcomeOf(window.location.search, texts.session.outcomes);

  if (state.kind === 'unknown') {
    return <Shell>{state.failure ? <Failure error={state.failure} onRetry={session.ask} /> : <Loading />}</Shell>;
  }
  if (state.kind === 'signed_out') {
    return (
      <Shell>
        <SignIn
          notice={state.ended ? texts.session.ended : outcome && texts.session.outcomes[outcome]}
          providerUrl={session.providerUrl(route.screen === 'case' ? route.id : undefined)}
          askWays={session.waysIn}
          onSignIn={session.signIn}
        />
      </Shell>
    );
  }
  return (
    <ReviewerContext value={session.api}>
      <Shell reviewer={state.name} onSignOut={session.signOut}>
        {route.screen === 'queue' ? <Queue onOpen={(id) => go({ screen: 'case', id })} /> : null}
        {route.screen === 'case' ? <Case key={route.id} id={route.id} go={go} /> : null}
      </Shell>
    </ReviewerContext>
  );
}
