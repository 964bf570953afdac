import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { deleteEndpoint } from '../../webhooks/endpoints.ts';
import { idParams, noQuery } from '../parameters.ts';

export const deleteWebhookRoute = route({
  method: 'delete',
  path: '/v1/webhooks/{id}',
  summary: 'Remove a webhook with its deliveries and their log',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: noQuery,
  body: noBody,
  success: { status: 204, description: 'It is removed' },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, caller }) {
    await deleteEndpoint(backend, caller.tenantId, params.id);
    return { status: 204 };
  },
});
