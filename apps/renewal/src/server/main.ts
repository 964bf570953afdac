import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { createRenewalServer } from './createRenewalServer.ts';

const HOST = '127.0.0.1';
const WEB_ROOT = fileURLToPath(new URL('../../dist/', import.meta.url));

function required(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new Error(`Expected the environment variable ${name} to be set.`);
  return value;
}

if (!existsSync(WEB_ROOT)) throw new Error('Expected the built page in dist/: run "npm run build" first.');

const server = createServer(
  createRenewalServer({
    apiUrl: required('RECTOVERSO_API_URL'),
    apiKey: required('RECTOVERSO_API_KEY'),
    policy: process.env.RECTOVERSO_POLICY ?? 'jesignexpert',
    webRoot: WEB_ROOT,
  }),
);

server.listen(Number(process.env.PORT ?? 0), HOST, () => {
  console.log(`renewal listening on http://${HOST}:${(server.address() as AddressInfo).port}`);
});

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => server.close());
}
