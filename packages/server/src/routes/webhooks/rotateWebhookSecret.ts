import { webhookWithSecretSchema } from '@rectoverso/core/contract';
import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { rotateSecret } from '../../webhooks/rotateSecret.ts';
import { idParams, noQuery } from '../parameters.ts';

export const rotateWebhookSecretRoute = route({
  method: 'post',
  path: '/v1/webhooks/{id}/secret',
  summary: 'Give a webhook a new secret; for a day deliveries are signed with the former one too',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The webhook and its new secret', schema: webhookWithSecretSchema },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, caller, once }) {
    return once(
      (alongside) => rotateSecret(backend, caller.tenantId, params.id, alongside),
      (rotated) => ({ status: 200, json: rotated }),
    );
  },
});
