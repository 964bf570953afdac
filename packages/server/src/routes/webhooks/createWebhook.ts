import { createWebhookSchema, webhookWithSecretSchema } from '@rectoverso/core/contract';
import { jsonBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { createEndpoint } from '../../webhooks/endpoints.ts';
import { noParams, noQuery } from '../parameters.ts';

export const createWebhookRoute = route({
  method: 'post',
  path: '/v1/webhooks',
  summary: 'Have an address told of every change of state; its secret is told here and never again',
  access: 'service',
  scope: 'webhooks:manage',
  params: noParams,
  query: noQuery,
  body: jsonBody(createWebhookSchema),
  success: { status: 201, description: 'The webhook and its secret', schema: webhookWithSecretSchema },
  problems: ['webhook.address_refused', 'webhook.limit'],
  async handle({ backend }, { body, caller, once }) {
    return once(
      (alongside) => createEndpoint(backend, caller.tenantId, body, alongside),
      (created) => ({ status: 201, json: created }),
    );
  },
});
