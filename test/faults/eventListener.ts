import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { createWebhooksClient } from '@rectoverso/client';
import { type ReceivedEvent, verifyWebhook } from '@rectoverso/client/webhook';
import type { Cluster } from '../cluster/openCluster.ts';

/** An integrator's server that keeps what it is told. */
export interface EventListener {
  /** Every delivery, in the order of arrival (ms since 1970), the repeated ones too. */
  events: (ReceivedEvent & { receivedAt: number })[];
  /** Deliveries that were not signed by the service, or no event. */
  refused: number;
  /** Resolves at the next delivery. */
  nextEvent(): Promise<void>;
  close(): Promise<void>;
}

/** Begins to listen on this machine, and has a cluster's first API tell it of everything. */
export async function openEventListener({ apiUrls, apiKey }: Cluster): Promise<EventListener> {
  let secret = '';
  const arrivals = new EventEmitter();
  const listener: EventListener = {
    events: [],
    refused: 0,
    async nextEvent() {
      await once(arrivals, 'event');
    },
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  const server = createServer(async (request, response) => {
    try {
      const body = await buffer(request);
      const event = await verifyWebhook({ body, headers: request.headers, secret });
      listener.events.push({ ...event, receivedAt: Date.now() });
      arrivals.emit('event');
      response.writeHead(204).end();
    } catch {
      // A body cut short belongs to a worker that was killed: no delivery yet.
      if (request.complete) listener.refused += 1;
      response.writeHead(400).end();
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  ({ secret } = await createWebhooksClient({ apiUrl: apiUrls[0]!, apiKey }).create({ url }));
  return listener;
}
