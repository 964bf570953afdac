import { decideRequestSchema, reviewSchema } from '@rectoverso/core/contract';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { decideReview } from '../store/decideReview.ts';
import { idParams, noQuery } from './parameters.ts';

export const decideReviewRoute = route({
  method: 'post',
  path: '/v1/reviews/{id}/decision',
  summary: 'Decide on the version that was looked at; of several at once exactly one is taken',
  access: 'reviewer',
  object: 'decision',
  params: idParams,
  query: noQuery,
  body: jsonBody(decideRequestSchema),
  success: { status: 200, description: 'The verification, decided', schema: reviewSchema },
  problems: ['state.conflict'],
  async handle({ backend }, { params, body, caller, once }) {
    return once(
      (alongside) => decideReview(backend, params.id, caller.reviewerId, body, alongside),
      (review) => ({ status: 200, json: review }),
    );
  },
});
