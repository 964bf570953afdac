import * as z from 'zod';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { noParams, noQuery } from './parameters.ts';

export const getHealthRoute = route({
  method: 'get',
  path: '/healthz',
  summary: 'Tell that the process lives',
  access: 'anybody',
  limit: 'none',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'It lives', schema: z.object({ status: z.literal('ok') }) },
  problems: [],
  async handle() {
    return { status: 200, json: { status: 'ok' } };
  },
});
