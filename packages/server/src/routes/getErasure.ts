import { erasureSchema } from '@rectoverso/core/contract';
import { findErasure } from '../erasure/findErasure.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { idParams, noQuery } from './parameters.ts';

export const getErasureRoute = route({
  method: 'get',
  path: '/v1/verifications/{id}/erasure',
  summary: 'Read how far the erasure of a verification is, and its signed receipt',
  access: 'service',
  object: 'verification',
  scope: 'erasure',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'What was erased, and when', schema: erasureSchema },
  problems: [],
  async handle({ backend }, { params }) {
    return { status: 200, json: await findErasure(backend, params.id) };
  },
});
