import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createReviewerClient } from '@rectoverso/client';
import { afterEach, describe, expect, it } from 'vitest';
import { guardSession } from './guardSession.ts';

let server: Server;

/** An API that answers every request with this status and nothing else. */
async function answering(status: number): Promise<string> {
  server = createServer((_request, response) => response.writeHead(status).end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterEach(() => new Promise((resolve) => server.close(resolve)));

describe('guardSession', () => {
  it.each([
    [401, 1],
    [404, 0],
    [503, 0],
  ])('tells whether an answer of %i ends the session', async (status, ends) => {
    let ended = 0;
    const api = guardSession(createReviewerClient({ apiUrl: await answering(status) }), () => {
      ended += 1;
    });
    await expect(api.list()).rejects.toThrow();
    expect(ended).toBe(ends);
  });
});
