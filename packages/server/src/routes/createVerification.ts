import {
  type CreatedVerification,
  createdVerificationSchema,
  createVerificationSchema,
} from '@rectoverso/core/contract';
import { jsonBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { createVerification } from '../store/createVerification.ts';
import { noParams, noQuery } from './parameters.ts';

export const createVerificationRoute = route({
  method: 'post',
  path: '/v1/verifications',
  summary: 'Open a verification, with a token for its holder',
  access: 'service',
  scope: 'verifications:write',
  params: noParams,
  query: noQuery,
  body: jsonBody(createVerificationSchema),
  success: { status: 201, description: 'The verification and its token', schema: createdVerificationSchema },
  problems: ['request.unknown_kind'],
  async handle({ backend }, { body, caller, once }) {
    return once(
      (alongside) => createVerification(backend, caller.tenantId, body, alongside),
      (created: CreatedVerification) => {
        const { id } = created.verification;
        return { status: 201, json: created, headers: { Location: `/v1/verifications/${id}` }, about: id };
      },
    );
  },
});
