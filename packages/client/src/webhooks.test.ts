import { describe, expect, it } from 'vitest';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { createWebhooksClient, type WebhooksClient } from './webhooks.ts';

const id = '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d';
const webhook = {
  id,
  url: 'https://shop.example/hooks',
  types: null,
  createdAt: '2026-11-24T10:00:00.000Z',
  disabled: null,
  formerSecretUntil: null,
};
const withSecret = { webhook, secret: 'whsec_c2VjcmV0' };
const page = { deliveries: [], nextCursor: null };

describe('createWebhooksClient', () => {
  it.each<[string, (client: WebhooksClient) => Promise<unknown>, string, string, unknown]>([
    ['create', (client) => client.create({ url: webhook.url }), 'POST', '/v1/webhooks', withSecret],
    ['list', (client) => client.list(), 'GET', '/v1/webhooks', { webhooks: [webhook] }],
    ['rotateSecret', (client) => client.rotateSecret(id), 'POST', `/v1/webhooks/${id}/secret`, withSecret],
    ['disable', (client) => client.disable(id), 'POST', `/v1/webhooks/${id}/disable`, webhook],
    ['enable', (client) => client.enable(id), 'POST', `/v1/webhooks/${id}/enable`, webhook],
    ['deliveries', (client) => client.deliveries(id, 'a+b'), 'GET', `/v1/webhooks/${id}/deliveries?cursor=a%2Bb`, page],
    ['resend', (client) => client.resend(id, { eventId: 'evt_1' }), 'POST', `/v1/webhooks/${id}/resend`, { count: 1 }],
  ])('%s asks the API with the key and gives what it answers', async (_name, ask, method, path, answer) => {
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 200, answer));
    expect(await ask(createWebhooksClient({ apiUrl, apiKey: 'a-key' }))).toEqual(answer);
    expect(arrivals).toMatchObject([{ method, path, headers: { authorization: 'Bearer a-key' } }]);
  });

  it('delete resolves once there is nothing left', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => response.writeHead(204).end());
    expect(await createWebhooksClient({ apiUrl, apiKey: 'a-key' }).delete(id)).toBeUndefined();
    expect(arrivals).toMatchObject([{ method: 'DELETE', path: `/v1/webhooks/${id}` }]);
  });
});
