import { SESSION, writeCookie } from '../access/cookie.ts';
import { closeSession } from '../access/reviewerSessions.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { noParams, noQuery } from './parameters.ts';

export const signOutRoute = route({
  method: 'delete',
  path: '/v1/reviewer/session',
  summary: 'Sign out',
  access: 'reviewer',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 204, description: 'The session has ended' },
  problems: [],
  async handle({ backend, secureCookies }, { caller }) {
    await closeSession(backend, caller);
    return { status: 204, headers: { 'Set-Cookie': writeCookie(SESSION, '', new Date(0), secureCookies) } };
  },
});
