import { erasureSchema } from '@rectoverso/core/contract';
import { eraseVerification } from '../erasure/eraseVerification.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { idParams, noQuery } from './parameters.ts';

export const eraseVerificationRoute = route({
  method: 'delete',
  path: '/v1/verifications/{id}',
  summary: 'Erase a verification: from this answer on nothing of it can be read; a tombstone and a receipt are left',
  access: 'service',
  object: 'verification',
  scope: 'erasure',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 202, description: 'How far the erasure is', schema: erasureSchema },
  problems: [],
  async handle({ backend }, { params }) {
    return { status: 202, json: await eraseVerification(backend, params.id) };
  },
});
