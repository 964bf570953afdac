import { retryRequestSchema, verificationSchema } from '@rectoverso/core/contract';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { retrySide } from '../store/retrySide.ts';
import { idParams, noQuery } from './parameters.ts';

export const retrySideRoute = route({
  method: 'post',
  path: '/v1/verifications/{id}/retry',
  summary: 'Recommencer: a refused side waits for another picture',
  access: 'verification',
  scope: 'verifications:write',
  params: idParams,
  query: noQuery,
  body: jsonBody(retryRequestSchema),
  success: { status: 200, description: 'The verification, open again', schema: verificationSchema },
  problems: ['state.conflict'],
  async handle({ backend }, { params, body, once }) {
    return once(
      (alongside) => retrySide(backend, params.id, body.side, alongside),
      (verification) => ({ status: 200, json: verification }),
    );
  },
});
