import type { WaysIn } from '@rectoverso/client';
import { Failure } from '../page/Failure.tsx';
import { Loading } from '../page/Loading.tsx';
import { useTexts } from '../texts/useTexts.ts';
import { PasswordForm } from './PasswordForm.tsx';
import { useWaysIn } from './useWaysIn.ts';

interface SignInProps {
  /** Why the page is here, where it is not the first visit. */
  notice: string | null;
  /** Where signing in at the provider begins. */
  providerUrl: string;
  askWays: () => Promise<WaysIn>;
  onSignIn: (name: string, password: string) => Promise<void>;
}

export function SignIn({ notice, providerUrl, askWays, onSignIn }: SignInProps) {
  const { texts } = useTexts();
  const { ways, failure, retry } = useWaysIn(askWays);
  return (
    <section className="sign-in card">
      <h1>{texts.session.title}</h1>
      <p className="lead">{texts.session.lead}</p>
      {notice && (
        <p className="notice notice-doubt" role="alert">
          {notice}
        </p>
      )}
      {failure !== null && <Failure error={failure} onRetry={retry} />}
      {ways === null && failure === null && <Loading />}
      {ways?.provider && (
        <>
          <a className="button button-main button-wide" href={providerUrl}>
            {texts.session.signIn}
          </a>
          <p className="sign-in-note">{texts.session.providerNote}</p>
        </>
      )}
      {ways?.provider && ways.password && <p className="sign-in-or">{texts.session.orPassword}</p>}
      {ways?.password && <PasswordForm main={!ways.provider} onSignIn={onSignIn} />}
      {ways && !ways.provider && !ways.password && <p className="notice notice-doubt">{texts.session.noWay}</p>}
    </section>
  );
}
