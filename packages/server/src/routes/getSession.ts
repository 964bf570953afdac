import { reviewerSessionSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { noParams, noQuery } from './parameters.ts';

export const getSessionRoute = route({
  method: 'get',
  path: '/v1/reviewer/session',
  summary: 'Read the session that the cookie stands for',
  access: 'reviewer',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The session', schema: reviewerSessionSchema },
  problems: [],
  async handle({ provider }, { caller }) {
    const signOutUrl = caller.provided && provider ? await provider.signOutUrl() : null;
    return { status: 200, json: { name: caller.name, csrfToken: caller.csrfToken, signOutUrl } };
  },
});
