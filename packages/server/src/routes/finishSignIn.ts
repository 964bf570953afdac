import * as z from 'zod';
import { readCookie, SESSION, writeCookie } from '../access/cookie.ts';
import { membershipsOf } from '../access/oidc/membershipsOf.ts';
import { BACK_OFFICE, CALLBACK } from '../access/oidc/openProvider.ts';
import { forgetSignIn, readSignIn } from '../access/oidc/signInCookie.ts';
import { acceptReviewer } from '../access/providedReviewers.ts';
import { openSession } from '../access/reviewerSessions.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { noBody } from '../http/jsonBody.ts';
import { route, seeOther } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { noParams } from './parameters.ts';

const text = z.string().max(4000).optional();

export const finishSignInRoute = route({
  method: 'get',
  path: CALLBACK,
  summary: 'Come back from the provider; for a browser',
  access: 'anybody',
  params: noParams,
  query: z.object({ code: text, state: text, iss: text, session_state: text, error: text, error_description: text }),
  body: noBody,
  success: { status: 303, description: 'Back to the back office, with a session or with why there is none' },
  problems: ['resource.not_found'],
  async handle({ backend, provider, secureCookies }, { query, cookies }) {
    if (!provider) throw new ProblemError('resource.not_found');
    const forget = forgetSignIn(secureCookies);
    const back = (why: 'stale' | 'refused' | 'failed' | 'no_access') =>
      seeOther(`${BACK_OFFICE}?sign-in=${why}`, { 'Set-Cookie': forget });

    const signIn = readSignIn(backend, cookies, secureCookies);
    if (!signIn || query.state !== signIn.secrets.state) return back('stale');
    if (query.error === 'access_denied') return back('refused');
    const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
    const identity = await provider.finish(Object.fromEntries(given), signIn.secrets).catch((error: unknown) => {
      backend.log.warn('sign-in failed', { error });
      return null;
    });
    if (!identity) return back('failed');

    const memberships = await membershipsOf(backend.database, identity.roles);
    const reviewerId = await acceptReviewer(backend, { ...identity, memberships });
    if (reviewerId === null) {
      // The only refusal worth a line: anybody can bring about the others, as often as they like.
      await appendAudit(backend, backend.database, { event: 'reviewer.refused', tenantId: null, subject: null });
      return back('no_access');
    }
    const { secret, expiresAt } = await openSession(backend, reviewerId, readCookie(cookies, SESSION, secureCookies));
    return seeOther(signIn.review === null ? BACK_OFFICE : `${BACK_OFFICE}#/reviews/${signIn.review}`, {
      'Set-Cookie': [forget, writeCookie(SESSION, secret, expiresAt, secureCookies)],
    });
  },
});
