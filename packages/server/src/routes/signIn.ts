import { reviewerSessionSchema, reviewerSignInSchema } from '@rectoverso/core/contract';
import { readCookie, SESSION, writeCookie } from '../access/cookie.ts';
import { findReviewer } from '../access/localAccounts.ts';
import { csrfTokenOf, openSession } from '../access/reviewerSessions.ts';
import { appendAudit } from '../audit/appendAudit.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { noParams, noQuery } from './parameters.ts';

export const signInRoute = route({
  method: 'post',
  path: '/v1/reviewer/session',
  summary: 'Sign in as a reviewer by name and password, in development; the session comes as a cookie',
  access: 'anybody',
  limit: 'hard',
  params: noParams,
  query: noQuery,
  body: jsonBody(reviewerSignInSchema),
  success: { status: 200, description: 'The session', schema: reviewerSessionSchema },
  problems: ['auth.wrong_credentials'],
  async handle({ backend, limits, localAccounts, secureCookies }, { body, cookies }) {
    await limits.take('sign-in-name', body.name, backend.settings.limits.signIn);
    const reviewer = localAccounts ? await findReviewer(backend, body.name, body.password) : null;
    if (!reviewer) {
      await appendAudit(backend, backend.database, { event: 'reviewer.refused', tenantId: null, subject: null });
      throw new ProblemError('auth.wrong_credentials');
    }
    const before = readCookie(cookies, SESSION, secureCookies);
    const { secret, expiresAt } = await openSession(backend, reviewer.id, before);
    return {
      status: 200,
      json: { name: reviewer.name, csrfToken: csrfTokenOf(secret), signOutUrl: null },
      headers: { 'Set-Cookie': writeCookie(SESSION, secret, expiresAt, secureCookies) },
    };
  },
});
