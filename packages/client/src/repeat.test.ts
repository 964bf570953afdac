import { describe, expect, it } from 'vitest';
import { ConnectionError } from './errors.ts';
import { createHolderClient } from './holder.ts';
import { createIntegratorClient } from './integrator.ts';
import { createReviewerClient } from './reviewer.ts';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { OPEN_VERIFICATION as open } from './testing/verification.ts';

const access = { verificationId: open.id, token: 'a-token' };
const problem = (status: number, code: string) => ({ type: 'about:blank', title: code, status, code });
const created = { verification: open, token: 'a-token', tokenExpiresAt: open.expiresAt };

describe('what changes something', () => {
  it('is sent again under the same key while the line drops or the API is busy', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => {
      if (arrivals.length === 1) response.destroy();
      else if (arrivals.length === 2) sendJson(response, 503, problem(503, 'unavailable'), { 'retry-after': '0' });
      else if (arrivals.length === 3) sendJson(response, 409, problem(409, 'request.in_progress'));
      else sendJson(response, 201, created);
    });
    const client = createIntegratorClient({ apiUrl, apiKey: 'a-key' });
    expect(await client.createVerification({ kind: 'cni-1988' })).toEqual(created);
    const keys = arrivals.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(4);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
  });

  it('is sent again with all of its bytes, and its progress told anew', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => {
      if (arrivals.length === 1) response.destroy();
      else sendJson(response, 202, open);
    });
    const ends: boolean[] = [];
    await createHolderClient({ apiUrl, ...access }).submitCapture('recto', new Blob(['x'.repeat(100_000)]), undefined, {
      onProgress: ({ sent, total }) => ends.push(sent === total),
    });
    expect(arrivals.map(({ body }) => body.length >= 100_000)).toEqual([true, true]);
    expect(arrivals[0]?.headers['idempotency-key']).toBe(arrivals[1]?.headers['idempotency-key']);
    expect(ends.filter(Boolean)).toHaveLength(2);
  });

  it('has a key of its own each time it is asked for, whoever asks', async () => {
    const { apiUrl, arrivals } = await answerWith(({ path }, response) => {
      if (path.endsWith('/session')) sendJson(response, 200, { name: 'Camille', csrfToken: 'a-csrf-token' });
      else if (path.startsWith('/v1/reviews')) sendJson(response, 200, { verification: open, holder: null });
      else sendJson(response, 200, open);
    });
    const holder = createHolderClient({ apiUrl, ...access });
    await holder.retry('recto');
    await holder.retry('recto');
    await holder.continue('recto', '');
    await holder.abandon();
    await holder.submitCapture('recto', new Blob(['x']));
    const reviewer = createReviewerClient({ apiUrl });
    await reviewer.signIn('Camille', 'a password');
    await reviewer.decide(open.id, { outcome: 'approved', reason: '', version: 1 });
    const keys = arrivals.map(({ headers }) => headers['idempotency-key']);
    expect(keys).not.toContain(undefined);
    expect(new Set(keys).size).toBe(7);
  });

  it('is not sent again where that is of no use, or would take too long', async () => {
    const refusal = { status: 409, code: 'state.conflict', headers: {} };
    const broken = { status: 500, code: 'internal', headers: {} };
    const late = { status: 429, code: 'request.too_many', headers: { 'retry-after': '60' } };
    for (const { status, code, headers } of [refusal, broken, late]) {
      const { apiUrl, arrivals } = await answerWith((_, response) =>
        sendJson(response, status, problem(status, code), headers),
      );
      await expect(createHolderClient({ apiUrl, ...access }).abandon()).rejects.toMatchObject({ code });
      expect(arrivals).toHaveLength(1);
    }
  });

  it('is given up after a while, with what went wrong last', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => response.destroy());
    const abandoning = createHolderClient({ apiUrl, ...access, patienceMs: 1500 }).abandon();
    await expect(abandoning).rejects.toBeInstanceOf(ConnectionError);
    expect(arrivals.length).toBeGreaterThan(1);
    expect(arrivals.length).toBeLessThan(6);
  });

  it('is not sent again once told to stop', async () => {
    const abort = new AbortController();
    const { apiUrl, arrivals } = await answerWith((_, response) => {
      response.destroy();
      setTimeout(() => abort.abort(), 20);
    });
    const sending = createHolderClient({ apiUrl, ...access }).submitCapture('recto', new Blob(['x']), undefined, {
      signal: abort.signal,
    });
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    expect(arrivals).toHaveLength(1);
  });
});
