import { continueRequestSchema, verificationSchema } from '@rectoverso/core/contract';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { continueSide } from '../store/continueSide.ts';
import { idParams, noQuery } from './parameters.ts';

export const continueSideRoute = route({
  method: 'post',
  path: '/v1/verifications/{id}/continue',
  summary: 'Continuer: a refused side goes to a human as it is',
  access: 'verification',
  scope: 'verifications:write',
  params: idParams,
  query: noQuery,
  body: jsonBody(continueRequestSchema),
  success: {
    status: 200,
    description: 'The verification, in review once no side is waited for',
    schema: verificationSchema,
  },
  problems: ['state.conflict'],
  async handle({ backend }, { params, body, once }) {
    return once(
      (alongside) => continueSide(backend, params.id, body.side, body.note, alongside),
      (verification) => ({ status: 200, json: verification }),
    );
  },
});
