import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebhookEvent, webhookEventSchema } from '@rectoverso/core/contract';
import { Webhook } from 'standardwebhooks';

/** A delivery as it arrived. */
interface Arrival {
  id: string;
  seconds: number;
  body: string;
  event: WebhookEvent;
  headers: IncomingHttpHeaders;
  /** True where a signature of it was made with this secret, by the word of another program than ours. */
  isSignedWith(secret: string): boolean;
}

export interface Receiver {
  url: string;
  arrivals: Arrival[];
  /** How it answers from now on: a status, or a function for what a status cannot say. */
  answer: number | ((arrival: Arrival, response: ServerResponse) => void);
  /** Ends it; its port answers no more, until `open`. */
  close(): Promise<void>;
  open(): Promise<void>;
}

/** A receiver of webhooks on this machine. */
export async function receiveWebhooks(): Promise<Receiver> {
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const arrival = read(request.headers, body);
    receiver.arrivals.push(arrival);
    if (typeof receiver.answer === 'number') response.writeHead(receiver.answer).end();
    else receiver.answer(arrival, response);
  });
  let port = 0;
  const open = async () => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    port = (server.address() as AddressInfo).port;
  };
  await open();
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}/hooks`,
    arrivals: [],
    answer: 204,
    open,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return receiver;
}

function read(headers: IncomingHttpHeaders, body: string): Arrival {
  const id = String(headers['webhook-id']);
  const seconds = Number(headers['webhook-timestamp']);
  const signatures = String(headers['webhook-signature']).split(' ');
  return {
    id,
    seconds,
    body,
    headers,
    event: webhookEventSchema.parse(JSON.parse(body)),
    isSignedWith: (secret) => signatures.includes(new Webhook(secret).sign(id, new Date(seconds * 1000), body)),
  };
}
