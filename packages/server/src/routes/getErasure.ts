import { erasureSchema } from '@rectoverso/core/contract';
import { requireVerification } from '../access/authenticate.ts';
import { findErasure } from '../erasure/findErasure.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { idParams, noQuery } from './parameters.ts';

export const getErasureRoute = route({
  method: 'get',
  path: '/v1/verifications/{id}/erasure',
  summary: 'Read how far the erasure of a verification is, and its signed receipt',
  access: 'service',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'What was erased, and when', schema: erasureSchema },
  problems: ['resource.not_found'],
  async handle({ backend }, { params, caller }) {
    await requireVerification(backend, caller, params.id);
    return { status: 200, json: await findErasure(backend, params.id) };
  },
});
