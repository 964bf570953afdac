import { resendRequestSchema, resentSchema } from '@rectoverso/core/contract';
import { jsonBody } from '../../http/jsonBody.ts';
import { route } from '../../http/route.ts';
import { resendEvents } from '../../webhooks/resendEvents.ts';
import { idParams, noQuery } from '../parameters.ts';

export const resendEventsRoute = route({
  method: 'post',
  path: '/v1/webhooks/{id}/resend',
  summary: 'Send one event anew, or all since a time that were not delivered; their ids stay the same',
  access: 'service',
  scope: 'webhooks:manage',
  object: 'webhook',
  params: idParams,
  query: noQuery,
  body: jsonBody(resendRequestSchema),
  success: { status: 202, description: 'How many are on their way', schema: resentSchema },
  problems: ['webhook.not_found'],
  async handle({ backend }, { params, body, caller }) {
    return { status: 202, json: { count: await resendEvents(backend, caller.tenantId, params.id, body) } };
  },
});
