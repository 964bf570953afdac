import { reviewSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { findReview } from '../store/findReview.ts';
import { idParams, noQuery } from './parameters.ts';

export const getReviewRoute = route({
  method: 'get',
  path: '/v1/reviews/{id}',
  summary: 'Read a verification that was handed to a human',
  access: 'reviewer',
  object: 'review',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The verification, and what the holder declared', schema: reviewSchema },
  problems: [],
  async handle({ backend }, { params }) {
    return { status: 200, json: await findReview(backend, params.id) };
  },
});
