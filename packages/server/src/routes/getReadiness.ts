import { sql } from 'kysely';
import * as z from 'zod';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { noParams, noQuery } from './parameters.ts';

export const getReadinessRoute = route({
  method: 'get',
  path: '/readyz',
  summary: 'Tell whether requests may be sent here: the database answers, and the process is not stopping',
  access: 'anybody',
  limit: 'none',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'It is ready', schema: z.object({ status: z.literal('ready') }) },
  problems: [],
  async handle({ backend, isReady }) {
    if (!isReady()) throw new ProblemError('unavailable');
    await sql`select 1`.execute(backend.database);
    return { status: 200, json: { status: 'ready' } };
  },
});
