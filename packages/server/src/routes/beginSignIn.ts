import * as z from 'zod';
import { BACK_OFFICE } from '../access/oidc/openProvider.ts';
import { keepSignIn } from '../access/oidc/signInCookie.ts';
import { noBody } from '../http/jsonBody.ts';
import { route, seeOther } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { noParams } from './parameters.ts';

export const beginSignInRoute = route({
  method: 'get',
  path: '/v1/reviewer/sign-in/provider',
  summary: 'Go to the provider that reviewers sign in with (OpenID Connect); for a browser',
  access: 'anybody',
  params: noParams,
  query: z.object({ review: z.uuid().nullable().default(null) }),
  body: noBody,
  success: { status: 303, description: 'On to the provider, or back to the back office where it does not answer' },
  problems: ['resource.not_found'],
  async handle({ backend, provider, secureCookies }, { query }) {
    if (!provider) throw new ProblemError('resource.not_found');
    try {
      const { address, secrets } = await provider.begin();
      const headers = { 'Set-Cookie': keepSignIn(backend, { secrets, review: query.review }, secureCookies) };
      return seeOther(address.href, headers);
    } catch (error) {
      backend.log.warn('provider does not answer', { error });
      return seeOther(`${BACK_OFFICE}?sign-in=unavailable`);
    }
  },
});
