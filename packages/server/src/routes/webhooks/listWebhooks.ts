import { webhookListSchema } from '@rectoverso/core/contract';
import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { listEndpoints } from '../../webhooks/endpoints.ts';
import { noParams, noQuery } from '../parameters.ts';

export const listWebhooksRoute = route({
  method: 'get',
  path: '/v1/webhooks',
  summary: 'List the webhooks of the service',
  access: 'service',
  scope: 'webhooks:manage',
  params: noParams,
  query: noQuery,
  body: noBody,
  success: { status: 200, description: 'All of them, ten at most', schema: webhookListSchema },
  problems: [],
  async handle({ backend }, { caller }) {
    return { status: 200, json: await listEndpoints(backend, caller.tenantId) };
  },
});
