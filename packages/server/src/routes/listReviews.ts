import { reviewListSchema } from '@rectoverso/core/contract';
import * as z from 'zod';
import { tenantsTo } from '../access/roles.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { listReviews } from '../store/listReviews.ts';
import { noParams } from './parameters.ts';

export const listReviewsRoute = route({
  method: 'get',
  path: '/v1/reviews',
  summary: 'List what waits for a human, the longest wait first',
  access: 'reviewer',
  params: noParams,
  query: z.object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  body: noBody,
  success: { status: 200, description: 'A page of reviews', schema: reviewListSchema },
  problems: [],
  async handle({ backend }, { query, caller }) {
    const tenants = tenantsTo('read', caller.memberships);
    return { status: 200, json: await listReviews(backend, tenants, query.limit, query.cursor) };
  },
});
