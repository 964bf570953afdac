import { webhookSchema } from '@rectoverso/core/contract';
import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { disableEndpoint } from '../../webhooks/enableEndpoint.ts';
import { findEndpoint, toWebhook } from '../../webhooks/endpoints.ts';
import { idParams, noQuery } from '../parameters.ts';

export const disableWebhookRoute = route({
  method: 'post',
  path: '/v1/webhooks/{id}/disable',
  summary: 'Deliver nothing to a webhook until it is enabled again; what waits goes on waiting',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'The webhook', schema: webhookSchema },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, caller }) {
    const endpoint = await findEndpoint(backend.database, caller.tenantId, params.id);
    await backend.database
      .transaction()
      .execute((transaction) => disableEndpoint(backend, transaction, endpoint, 'asked'));
    return { status: 200, json: toWebhook(backend, await findEndpoint(backend.database, caller.tenantId, params.id)) };
  },
});
