import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../local/freePort.ts';
import { post } from './post.ts';

async function serve(answer: RequestListener): Promise<{ port: number; paths: string[]; closed: Promise<void> }> {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    answer(request, response);
  });
  const closed = new Promise<void>((resolve) =>
    server.on('connection', (socket) => socket.on('close', () => resolve())),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, paths, closed };
}

const options = { headers: { 'content-type': 'application/json' }, body: '{}', loopback: true };

it('posts the body as it is and gives the status', async () => {
  let received = '';
  const { port } = await serve(async (request, response) => {
    for await (const chunk of request) received += chunk;
    response.writeHead(429, { 'retry-after': '7' }).end();
  });
  expect(await post({ ...options, url: `http://127.0.0.1:${port}/`, body: '{"é":1}' })).toEqual({
    status: 429,
    retryAfterMs: 7000,
  });
  expect(received).toBe('{"é":1}');
});

it('does not follow a redirect', async () => {
  const { port, paths } = await serve((_request, response) => response.writeHead(302, { location: '/other' }).end());
  expect((await post({ ...options, url: `http://127.0.0.1:${port}/first` })).status).toBe(302);
  expect(paths).toEqual(['/first']);
});

it('calls the address that was pinned, whatever the name stands for afterwards', async () => {
  const { port, paths } = await serve((request, response) => response.end(request.headers.host));
  let times = 0;
  const resolve = async () => {
    times += 1;
    return [{ address: times === 1 ? '127.0.0.1' : '10.0.0.1' }];
  };
  // `localhost` is a name that development allows; it is resolved by the function given, once.
  expect((await post({ ...options, resolve, url: `http://localhost:${port}/` })).status).toBe(200);
  expect({ paths, times }).toEqual({ paths: ['/'], times: 1 });
});

it('opens no connection to an address that is not public', async () => {
  const { port, paths } = await serve((_request, response) => response.end());
  const calls = [`https://127.0.0.1:${port}/`, `https://localhost:${port}/`, 'https://169.254.169.254/'];
  for (const url of calls) {
    await expect(post({ ...options, loopback: false, url })).rejects.toMatchObject({ failure: 'address_refused' });
  }
  const resolve = async () => [{ address: '127.0.0.1' }];
  const rebound = post({ ...options, loopback: false, resolve, url: 'https://example.com/' });
  await expect(rebound).rejects.toMatchObject({ failure: 'address_refused' });
  expect(paths).toEqual([]);
});

it('reads an endless answer to a small limit only', async () => {
  const { port, closed } = await serve((_request, response) => {
    response.writeHead(200);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(8192)));
    };
    response.on('drain', pour);
    pour();
  });
  expect((await post({ ...options, url: `http://127.0.0.1:${port}/` })).status).toBe(200);
  await closed;
});

it('gives a receiver that says nothing, or goes on for ever, its time and no more', async () => {
  const silent = await serve(() => undefined);
  const dripping = await serve((_request, response) => {
    response.writeHead(200);
    const drip = setInterval(() => response.write('.'), 20);
    response.on('close', () => clearInterval(drip));
  });
  for (const { port, closed } of [silent, dripping]) {
    const calling = post({ ...options, limitMs: 200, url: `http://127.0.0.1:${port}/` });
    await expect(calling).rejects.toMatchObject({ failure: 'timeout' });
    await closed;
  }
});

it('tells a receiver that is down from one that speaks no TLS', async () => {
  const { port } = await serve((_request, response) => response.end());
  await expect(post({ ...options, url: `https://127.0.0.1:${port}/` })).rejects.toMatchObject({ failure: 'tls' });
  const nobody = await freePort();
  await expect(post({ ...options, url: `http://127.0.0.1:${nobody}/` })).rejects.toMatchObject({
    failure: 'unreachable',
  });
});
