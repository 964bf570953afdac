import { erasureSchema } from '@rectoverso/core/contract';
import { requireVerification } from '../access/authenticate.ts';
import { eraseVerification } from '../erasure/eraseVerification.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { idParams, noQuery } from './parameters.ts';

export const eraseVerificationRoute = route({
  method: 'delete',
  path: '/v1/verifications/{id}',
  summary: 'Erase a verification: from this answer on nothing of it can be read; a tombstone and a receipt are left',
  access: 'service',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 202, description: 'How far the erasure is', schema: erasureSchema },
  problems: ['resource.not_found'],
  async handle({ backend }, { params, caller }) {
    await requireVerification(backend, caller, params.id);
    return { status: 202, json: await eraseVerification(backend, params.id) };
  },
});
