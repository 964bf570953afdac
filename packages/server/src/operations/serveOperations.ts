import { once } from 'node:events';
import { createServer } from 'node:http';
import { collectDefaultMetrics } from 'prom-client';
import type { Backend } from '../backend.ts';
import { checkReady } from './checkReady.ts';

export interface OperationsOptions {
  backend: Backend;
  /** Where only those who run the service come: this asks nobody who they are. */
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** False once the process has begun to stop. */
  isReady(): boolean;
}

/**
 * Tells those who run a process how it does, on a port of its own: `/metrics` (Prometheus), `/healthz`, `/readyz`.
 * Workers, which have no other, are watched by it as the API is. Resolves with the port and how to close it.
 */
export async function serveOperations({ backend, host, port, isReady }: OperationsOptions) {
  const { registry } = backend.metrics;
  collectDefaultMetrics({ register: registry });
  const answers: Record<string, () => Promise<{ status: number; type: string; body: string }>> = {
    '/metrics': async () => ({ status: 200, type: registry.contentType, body: await registry.metrics() }),
    '/healthz': async () => ({ status: 200, type: 'text/plain', body: 'ok\n' }),
    '/readyz': async () => {
      const ready =
        isReady() &&
        (await checkReady(backend).then(
          () => true,
          () => false,
        ));
      return { status: ready ? 200 : 503, type: 'text/plain', body: ready ? 'ready\n' : 'not ready\n' };
    },
  };
  const server = createServer(async (request, response) => {
    const answer = request.method === 'GET' ? answers[request.url ?? ''] : undefined;
    try {
      const { status, type, body } = (await answer?.()) ?? { status: 404, type: 'text/plain', body: 'not found\n' };
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    } catch (error) {
      backend.log.warn('metrics failed', { error });
      response.writeHead(503).end();
    }
  });
  server.listen(port, host);
  await once(server, 'listening');
  server.unref();
  const { port: taken } = server.address() as { port: number };
  return {
    port: taken,
    close(): void {
      server.closeAllConnections();
      server.close();
    },
  };
}
