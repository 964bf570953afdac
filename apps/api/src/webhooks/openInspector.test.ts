import { createHmac } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { openInspector } from './openInspector.ts';

const key = Buffer.alloc(32, 7);
const event = {
  type: 'verification.refused',
  timestamp: '2026-11-24T10:00:00.000Z',
  data: {
    verificationId: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d',
    reference: null,
    kind: 'cni-1988',
    state: 'refused',
    previousState: 'checking',
    version: 3,
    sandbox: false,
  },
};

function deliver(url: string, body: string): Promise<Response> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = createHmac('sha256', key)
    .update(`evt_1.${timestamp}.${JSON.stringify(event)}`)
    .digest('base64');
  const headers = { 'webhook-id': 'evt_1', 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` };
  return fetch(url, { method: 'POST', headers, body });
}

it('shows what arrives, whether it is signed, and what came before', async () => {
  const said: string[] = [];
  const secret = `whsec_${key.toString('base64')}`;
  const inspector = await openInspector({ secret: () => secret, say: (words) => said.push(words) });
  onTestFinished(() => inspector.close());
  const body = JSON.stringify(event);
  const statuses = [];
  for (const sent of [body, body, body.replace('refused', 'approved')]) {
    statuses.push((await deliver(inspector.url, sent)).status);
  }
  expect(statuses).toEqual([204, 204, 400]);
  expect(said[0]).toContain('✓ verification.refused');
  expect(said[0]).not.toContain('before');
  expect(said[1]).toContain('this id has come before');
  expect(said[2]).toBe('✗ not taken: signature_wrong');
});

it('fails on request, to show how deliveries are tried again', async () => {
  const secret = () => `whsec_${key.toString('base64')}`;
  const inspector = await openInspector({ secret, say: () => undefined, status: 503 });
  onTestFinished(() => inspector.close());
  expect((await deliver(inspector.url, JSON.stringify(event))).status).toBe(503);
});
