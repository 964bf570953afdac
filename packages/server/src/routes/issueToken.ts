import { isFinal, issuedTokenSchema } from '@rectoverso/core/contract';
import { issueToken } from '../access/capabilityTokens.ts';
import { noBody } from '../http/jsonBody.ts';
import { route } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { findVerification } from '../store/findVerification.ts';
import { idParams, noQuery } from './parameters.ts';

export const issueTokenRoute = route({
  method: 'post',
  path: '/v1/verifications/{id}/token',
  summary: 'Issue a fresh token for a verification that goes on; the tokens before live out their time',
  access: 'service',
  object: 'verification',
  scope: 'verifications:write',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 201, description: 'The token', schema: issuedTokenSchema },
  problems: ['state.conflict'],
  async handle({ backend }, { params, once }) {
    const { state, version } = await findVerification(backend, params.id);
    if (isFinal(state)) throw new ProblemError('state.conflict', { current: { state, version } });
    return once(
      (alongside) =>
        backend.database.transaction().execute(async (transaction) => {
          const issued = await issueToken(backend, transaction, params.id);
          await alongside(transaction, issued);
          return issued;
        }),
      ({ token, expiresAt }: { token: string; expiresAt: Date }) => ({
        status: 201,
        json: { token, tokenExpiresAt: expiresAt.toISOString() },
      }),
    );
  },
});
