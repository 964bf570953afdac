import { verificationSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { findVerification } from '../store/findVerification.ts';
import { idParams, noQuery } from './parameters.ts';

export const getVerificationRoute = route({
  method: 'get',
  path: '/v1/verifications/{id}',
  summary: 'Read a verification',
  access: 'verification',
  scope: 'verifications:read',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The verification as it stands', schema: verificationSchema },
  problems: [],
  async handle({ backend }, { params }) {
    return { status: 200, json: await findVerification(backend, params.id) };
  },
});
