import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { type VerifyWebhookOptions, verifyWebhook } from './verifyWebhook.ts';

const secret = `whsec_${btoa('a key of thirty-two bytes, no more')}`;
const other = `whsec_${btoa('another key of thirty-two bytes!!')}`;
const sentAt = new Date('2026-11-24T10:00:00Z');
const event = {
  type: 'verification.approved',
  timestamp: '2026-11-24T09:59:58.000Z',
  data: {
    verificationId: '3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d',
    reference: 'dossier-é',
    kind: 'cni-1988',
    state: 'approved',
    previousState: 'checking',
    version: 5,
    sandbox: false,
  },
};
const body = JSON.stringify(event);
const id = 'evt_3f2a91bc-0d4e-4a7b-9c55-1e2f3a4b5c6d';
// Signed by the library of Standard Webhooks itself: what any sender of that standard would send.
const sign = (key: string, text = body) => new Webhook(key).sign(id, sentAt, text);
const headers = {
  'webhook-id': id,
  'webhook-timestamp': String(sentAt.getTime() / 1000),
  'webhook-signature': sign(secret),
};
const verify = (changed: Partial<VerifyWebhookOptions> = {}) =>
  verifyWebhook({ body, headers, secret, now: () => sentAt, ...changed });

describe('verifyWebhook', () => {
  it('gives the event and its id, from text or bytes, with headers of Node or of the web', async () => {
    const received = { id, ...event };
    expect(await verify()).toEqual(received);
    expect(await verify({ body: new TextEncoder().encode(body), headers: new Headers(headers) })).toEqual(received);
  });

  it('takes either of two signatures, and either of two secrets', async () => {
    const both = { ...headers, 'webhook-signature': `${sign(other)} v1a,xyz ${sign(secret)}` };
    expect((await verify({ headers: both })).id).toBe(id);
    expect((await verify({ secret: [other, secret] })).id).toBe(id);
  });

  it.each([
    ['an altered body', { body: body.replace('approved', 'rejected') }],
    ['a body that was parsed and written anew', { body: JSON.stringify(event, null, 1) }],
    ['another id', { headers: { ...headers, 'webhook-id': 'evt_1' } }],
    ['another time', { headers: { ...headers, 'webhook-timestamp': String(sentAt.getTime() / 1000 + 1) } }],
    ['another’s secret', { secret: other }],
    ['no base64', { headers: { ...headers, 'webhook-signature': 'v1,*' } }],
    ['a signature of another kind', { headers: { ...headers, 'webhook-signature': sign(secret).replace('v1', 'v2') } }],
  ])('refuses %s', async (_what, changed) => {
    await expect(verify(changed)).rejects.toMatchObject({ refusal: 'signature_wrong' });
  });

  it('refuses what was sent long ago or is yet to be sent, to the tolerance', async () => {
    const at = (seconds: number) => verify({ now: () => new Date(sentAt.getTime() + seconds * 1000) });
    expect((await at(300)).id).toBe(id);
    expect((await at(-300)).id).toBe(id);
    await expect(at(301)).rejects.toMatchObject({ refusal: 'too_old' });
    await expect(at(-301)).rejects.toMatchObject({ refusal: 'too_new' });
  });

  it.each(Object.keys(headers))('refuses a delivery without %s', async (name) => {
    await expect(verify({ headers: { ...headers, [name]: undefined } })).rejects.toMatchObject({
      refusal: 'headers_missing',
    });
  });

  it('refuses a time that is no whole number', async () => {
    await expect(verify({ headers: { ...headers, 'webhook-timestamp': '1e9' } })).rejects.toMatchObject({
      refusal: 'headers_missing',
    });
  });

  it('tells what is signed but no event of the contract', async () => {
    const text = '{"type":"verification.unheard_of"}';
    const signed = { ...headers, 'webhook-signature': sign(secret, text) };
    await expect(verify({ body: text, headers: signed })).rejects.toMatchObject({ refusal: 'not_an_event' });
  });
});
