import { waysInSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { noParams, noQuery } from './parameters.ts';

export const getWaysInRoute = route({
  method: 'get',
  path: '/v1/reviewer/sign-in',
  summary: 'Read how reviewers sign in here',
  access: 'anybody',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The ways in', schema: waysInSchema },
  problems: [],
  async handle({ provider, localAccounts }) {
    return { status: 200, json: { provider: provider !== null, password: localAccounts } };
  },
});
