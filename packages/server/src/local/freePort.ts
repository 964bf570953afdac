import { once } from 'node:events';
import { createServer } from 'node:net';

/** A TCP port that is free on 127.0.0.1 at this moment: `preferred` where it can be had. */
export async function freePort(preferred = 0): Promise<number> {
  for (const port of [preferred, 0]) {
    const server = createServer();
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return (server.address() as { port: number }).port;
    } catch (error) {
      if (port === 0) throw error;
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  }
  throw new Error('expected a free TCP port on 127.0.0.1');
}
