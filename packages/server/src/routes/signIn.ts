import { reviewerSessionSchema, reviewerSignInSchema } from '@rectoverso/core/contract';
import { writeCookie } from '../access/cookie.ts';
import { csrfTokenOf, openSession } from '../access/reviewerSessions.ts';
import { findReviewer } from '../access/reviewers.ts';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { noParams, noQuery } from './parameters.ts';

export const signInRoute = route({
  method: 'post',
  path: '/v1/reviewer/session',
  summary: 'Sign in as a reviewer; the session comes as a cookie',
  access: 'anybody',
  params: noParams,
  query: noQuery,
  body: jsonBody(reviewerSignInSchema),
  success: { status: 200, description: 'The session', schema: reviewerSessionSchema },
  problems: ['auth.wrong_credentials'],
  async handle({ backend, secureCookies }, { body }) {
    const reviewer = await findReviewer(backend, body.name, body.password);
    if (!reviewer) throw new ProblemError('auth.wrong_credentials');
    const { secret, expiresAt } = await openSession(backend, reviewer.id);
    return {
      status: 200,
      json: { name: reviewer.name, csrfToken: csrfTokenOf(secret) },
      headers: { 'Set-Cookie': writeCookie(secret, expiresAt, secureCookies) },
    };
  },
});
