import { createReviewerClient, type ReviewerClient } from '@rectoverso/client';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { guardSession } from './guardSession.ts';
import { isSessionEnd } from './isSessionEnd.ts';

type SessionState =
  | { kind: 'unknown'; failure: unknown }
  | { kind: 'signed_out'; ended: boolean }
  | { kind: 'signed_in'; name: string };

/** The back office is served by the API on its own origin. */
const client: ReviewerClient = createReviewerClient({ apiUrl: '' });

/** Who is signed in: asked of the API at first, then followed through signing in, signing out and the session's end. */
export function useSession() {
  const [state, setState] = useState<SessionState>({ kind: 'unknown', failure: null });

  const ask = useCallback(() => {
    setState({ kind: 'unknown', failure: null });
    client.session().then(
      ({ name }) => setState({ kind: 'signed_in', name }),
      (error: unknown) =>
        setState(isSessionEnd(error) ? { kind: 'signed_out', ended: false } : { kind: 'unknown', failure: error }),
    );
  }, []);
  useEffect(ask, [ask]);

  const signIn = useCallback(async (name: string, password: string) => {
    const session = await client.signIn(name, password);
    setState({ kind: 'signed_in', name: session.name });
  }, []);

  const signOut = useCallback(async () => {
    const goOn = await client.signOut().catch(() => null);
    if (goOn !== null) return window.location.assign(goOn);
    setState({ kind: 'signed_out', ended: false });
  }, []);

  const api = useMemo(() => guardSession(client, () => setState({ kind: 'signed_out', ended: true })), []);

  return { api, state, ask, signIn, signOut, waysIn: client.waysIn, providerUrl: client.providerUrl };
}
