import { describe, expect, it } from 'vitest';
import { createIntegratorClient } from './integrator.ts';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { OPEN_VERIFICATION as open } from './testing/verification.ts';

describe('createIntegratorClient', () => {
  it('opens a verification with its key, and gives the token for the holder', async () => {
    const created = { verification: open, token: 'a-token', tokenExpiresAt: open.expiresAt };
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 201, created));
    const client = createIntegratorClient({ apiUrl, apiKey: 'a-key' });
    expect(await client.createVerification({ kind: 'cni-1988', reference: 'order-17' })).toEqual(created);
    expect(arrivals).toMatchObject([
      { method: 'POST', path: '/v1/verifications', headers: { authorization: 'Bearer a-key' } },
    ]);
    expect(JSON.parse(String(arrivals[0]?.body))).toEqual({ kind: 'cni-1988', reference: 'order-17' });
  });

  it('erases a verification, and asks for the receipt', async () => {
    const erasure = {
      verificationId: open.id,
      cause: 'request',
      requestedAt: open.createdAt,
      finishedAt: null,
      erased: { captures: 2, reports: 2, reasons: 0, tokens: 1, holder: true, note: false },
      receipt: null,
    };
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 202, erasure));
    const client = createIntegratorClient({ apiUrl, apiKey: 'a-key' });
    expect(await client.eraseVerification(open.id)).toEqual(erasure);
    expect(await client.getErasure(open.id)).toEqual(erasure);
    const path = `/v1/verifications/${open.id}`;
    expect(arrivals).toMatchObject([
      { method: 'DELETE', path, headers: { authorization: 'Bearer a-key' } },
      { method: 'GET', path: `${path}/erasure` },
    ]);
  });
});
