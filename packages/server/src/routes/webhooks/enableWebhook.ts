import { webhookSchema } from '@rectoverso/core/contract';
import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { enableEndpoint } from '../../webhooks/enableEndpoint.ts';
import { findEndpoint, toWebhook } from '../../webhooks/endpoints.ts';
import { idParams, noQuery } from '../parameters.ts';

export const enableWebhookRoute = route({
  method: 'post',
  path: '/v1/webhooks/{id}/enable',
  summary: 'Deliver to a webhook again, what waited first',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The webhook', schema: webhookSchema },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, caller }) {
    await enableEndpoint(backend, caller.tenantId, params.id);
    return { status: 200, json: toWebhook(backend, await findEndpoint(backend.database, caller.tenantId, params.id)) };
  },
});
