import {
  type CreateWebhook,
  type ResendRequest,
  type Resent,
  resentSchema,
  type Webhook,
  type WebhookDeliveryList,
  type WebhookList,
  type WebhookWithSecret,
  webhookDeliveryListSchema,
  webhookListSchema,
  webhookSchema,
  webhookWithSecretSchema,
} from '@rectoverso/core/contract';
import { type Connection, NO_BODY, request } from './request.ts';

/** Where an integrator's service wants to be told of changes. What arrives there is checked by `verifyWebhook`. */
export interface WebhooksClient {
  /** The secret is told here and never again. */
  create(wanted: CreateWebhook): Promise<WebhookWithSecret>;
  list(): Promise<WebhookList>;
  /** For a day, deliveries are signed with the former secret too. */
  rotateSecret(id: string): Promise<WebhookWithSecret>;
  disable(id: string): Promise<Webhook>;
  enable(id: string): Promise<Webhook>;
  delete(id: string): Promise<void>;
  /** A page of deliveries with every try, the newest first; `cursor` from the page before. */
  deliveries(id: string, cursor?: string): Promise<WebhookDeliveryList>;
  /** One event anew, or all since a time that were not delivered. */
  resend(id: string, wanted: ResendRequest): Promise<Resent>;
}

/**
 * A client for an integrator's own server.
 *
 * @example
 * const webhooks = createWebhooksClient({ apiUrl: 'https://api.example.org', apiKey });
 * const { webhook, secret } = await webhooks.create({ url: 'https://shop.example/hooks' });
 */
export function createWebhooksClient(options: Connection & { apiKey: string }): WebhooksClient {
  const headers = { authorization: `Bearer ${options.apiKey}` };
  const path = (id: string, rest = '') => `/v1/webhooks/${encodeURIComponent(id)}${rest}`;
  const post = { method: 'POST', headers } as const;
  return {
    create: (json) => request(options, '/v1/webhooks', webhookWithSecretSchema, { ...post, json }),
    list: () => request(options, '/v1/webhooks', webhookListSchema, { headers }),
    rotateSecret: (id) => request(options, path(id, '/secret'), webhookWithSecretSchema, post),
    disable: (id) => request(options, path(id, '/disable'), webhookSchema, post),
    enable: (id) => request(options, path(id, '/enable'), webhookSchema, post),
    delete: (id) => request(options, path(id), NO_BODY, { method: 'DELETE', headers }),
    deliveries: (id, cursor) => {
      const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
      return request(options, path(id, `/deliveries${query}`), webhookDeliveryListSchema, { headers });
    },
    resend: (id, json) => request(options, path(id, '/resend'), resentSchema, { ...post, json }),
  };
}
