import { ProblemError } from '@rectoverso/client';
import { type FormEvent, useState } from 'react';
import { Failure } from '../page/Failure.tsx';
import { useTexts } from '../texts/useTexts.ts';

interface PasswordFormProps {
  /** False where signing in at the provider comes first. */
  main: boolean;
  onSignIn: (name: string, password: string) => Promise<void>;
}

/** Name and password, for the local account of development. */
export function PasswordForm({ main, onSignIn }: PasswordFormProps) {
  const { texts } = useTexts();
  const [busy, setBusy] = useState(false);
  const [missing, setMissing] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const refused = failure instanceof ProblemError && failure.code === 'auth.wrong_credentials';

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const password = String(form.get('password'));
    setFailure(null);
    setMissing(name === '' || password === '');
    if (name === '' || password === '') return;
    setBusy(true);
    await onSignIn(name, password).catch(setFailure);
    setBusy(false);
  };

  return (
    <form onSubmit={submit} noValidate>
      <label className="field">
        <span>{texts.session.name}</span>
        <input name="name" autoComplete="username" autoCapitalize="none" required aria-invalid={missing || refused} />
      </label>
      <label className="field">
        <span>{texts.session.password}</span>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-invalid={missing || refused}
        />
      </label>
      {missing && (
        <p className="notice notice-wrong" role="alert">
          {texts.session.missing}
        </p>
      )}
      {failure !== null && <Failure error={failure} />}
      <button type="submit" className={main ? 'button button-main button-wide' : 'button button-wide'} disabled={busy}>
        {texts.session.signIn}
      </button>
    </form>
  );
}
