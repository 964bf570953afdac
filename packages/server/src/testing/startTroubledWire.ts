import { once } from 'node:events';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** What becomes of a request on its way: it passes, is never answered, is refused as overload, or has a bit turned. */
export type Trouble = 'none' | 'silence' | 'refusal' | 'damage';

/** An HTTP relay to `target` (`http://127.0.0.1:…`) that has trouble when told to. */
export async function startTroubledWire(target: string) {
  let trouble: Trouble = 'none';
  let refused = 0;
  const server = createServer(async (incoming, outgoing) => {
    const body = await buffer(incoming);
    if (trouble === 'silence') return;
    if (trouble === 'refusal') {
      refused += 1;
      outgoing.writeHead(500).end();
      return;
    }
    if (trouble === 'damage' && body.length > 0) body[0] = body[0]! ^ 1;
    // The host stays the one that was asked for: the signature covers it.
    const { method, headers, url } = incoming;
    const relayed = request(target + url, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(outgoing);
    });
    relayed.on('error', () => outgoing.destroy());
    relayed.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Requests refused so far. */
    refused: () => refused,
    have(next: Trouble): void {
      trouble = next;
    },
    stop(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
