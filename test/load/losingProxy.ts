import { once } from 'node:events';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line that drops once the API has done what was asked. */
export interface LosingProxy {
  url: string;
  /** Keys of the requests whose first answer was lost. */
  lost: ReadonlySet<string>;
  stop(): void;
}

/** Passes requests on to an API, and lets the line drop instead of the first answer under each `Idempotency-Key`. */
export async function openLosingProxy(apiUrl: string): Promise<LosingProxy> {
  const lost = new Set<string>();
  const server = createServer((request, response) => {
    const { method, headers, url } = request;
    const key = headers['idempotency-key'];
    const passedOn = ask(`${apiUrl}${url}`, { method, headers }, (answer) => {
      if (typeof key === 'string' && !lost.has(key)) {
        lost.add(key);
        answer.resume().once('end', () => response.destroy());
        return;
      }
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(passedOn);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lost,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
