import { verificationSchema } from '@rectoverso/core/contract';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { abandonVerification } from '../store/abandonVerification.ts';
import { idParams, noQuery } from './parameters.ts';

export const abandonVerificationRoute = route({
  method: 'post',
  path: '/v1/verifications/{id}/abandon',
  summary: 'Abandonner: the holder ends the verification',
  access: 'verification',
  scope: 'verifications:write',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The verification, abandoned', schema: verificationSchema },
  problems: ['state.conflict'],
  async handle({ backend }, { params, once }) {
    return once(
      (alongside) => abandonVerification(backend, params.id, alongside),
      (verification) => ({ status: 200, json: verification }),
    );
  },
});
