import { webhookDeliveryListSchema } from '@rectoverso/core/contract';
import * as z from 'zod';
import { noBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { listDeliveries } from '../../webhooks/listDeliveries.ts';
import { idParams } from '../parameters.ts';

export const listDeliveriesRoute = route({
  method: 'get',
  path: '/v1/webhooks/{id}/deliveries',
  summary: 'List what a webhook was told, with every try, the newest first; a month of it is kept',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: z.object({
    cursor: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  body: noBody,
  success: { status: 200, description: 'A page of deliveries', schema: webhookDeliveryListSchema },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, query, caller }) {
    return { status: 200, json: await listDeliveries(backend, caller.tenantId, params.id, query) };
  },
});
