import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { verifyWebhook, WebhookError } from '@rectoverso/client/webhook';

/** A receiver of webhooks on this machine, for people to see what arrives. */
export interface Inspector {
  /** Where it is told. */
  url: string;
  close(): Promise<void>;
}

export interface InspectorOptions {
  /** The secret of the webhook, once it is known. */
  secret(): string;
  /** Called with a line or more for each delivery. */
  say(words: string): void;
  /** What it answers; 204 when absent. Another shows how deliveries are tried again. */
  status?: number;
}

/** Begins to receive on a free port of 127.0.0.1. */
export async function openInspector({ secret, say, status = 204 }: InspectorOptions): Promise<Inspector> {
  const seen = new Set<string>();
  const server = createServer(async (request, response) => {
    const { words, id } = await inspect(request, secret());
    say(`${words}${id !== null && seen.has(id) ? '\n  this id has come before' : ''}`);
    if (id !== null) seen.add(id);
    response.writeHead(id === null ? 400 : status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function inspect(request: IncomingMessage, secret: string): Promise<{ words: string; id: string | null }> {
  const body = await buffer(request);
  try {
    const { id, type, timestamp, data } = await verifyWebhook({ body, headers: request.headers, secret });
    return { id, words: `✓ ${type}  ${timestamp}  ${id}\n  ${JSON.stringify(data)}` };
  } catch (error) {
    if (!(error instanceof WebhookError)) throw error;
    return { id: null, words: `✗ not taken: ${error.refusal}` };
  }
}
