import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN, openTestService, type TestService } from '../testing/openTestService.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const MINUTE_MS = 60_000;

describe('a holder’s token', () => {
  it('lives on while it is used, and dies when it is not', async () => {
    const { verification, token } = await service.create();
    const look = async () => (await service.ask(`/v1/verifications/${verification.id}`, { bearer: token })).status;
    for (let time = 0; time < 4; time += 1) {
      service.advance(20 * MINUTE_MS);
      expect(await look()).toBe(200);
    }
    service.advance(31 * MINUTE_MS);
    expect(await look()).toBe(401);
  });

  it('opens nothing but its verification', async () => {
    const { token } = await service.create();
    expect((await service.ask('/v1/verifications', { bearer: token, json: { kind: 'cni-1988' } })).status).toBe(401);
    expect((await service.ask('/v1/reviews', { bearer: token })).status).toBe(401);
  });
});

describe('a reviewer', () => {
  it('is let in with the right password only, and is told no more than that', async () => {
    const { reviewer } = service;
    const wrong = await service.ask('/v1/reviewer/session', { json: { ...reviewer, password: 'x' } });
    const unknown = await service.ask('/v1/reviewer/session', { json: { ...reviewer, name: 'x' } });
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(await wrong.text()).toBe(await unknown.text());
  });

  it('keeps the session in a cookie that no script and no other site can use, until it is ended', async () => {
    const signedIn = await service.ask('/v1/reviewer/session', { json: service.reviewer });
    expect(signedIn.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Strict/);
    const headers = await service.signIn();
    const session = await service.ask('/v1/reviewer/session', { headers });
    expect(await session.json()).toEqual({ name: service.reviewer.name, csrfToken: headers['x-csrf-token'] });
    const out = await service.ask('/v1/reviewer/session', { method: 'DELETE', headers });
    expect(out.status).toBe(204);
    expect((await service.ask('/v1/reviewer/session', { headers })).status).toBe(401);
  });

  it('changes nothing without the token of the page', async () => {
    const { cookie } = await service.signIn();
    for (const forged of [{}, { 'x-csrf-token': 'x' }, { 'x-csrf-token': 'x'.repeat(43) }]) {
      const headers = { cookie, ...forged };
      const answer = await service.ask('/v1/reviewer/session', { method: 'DELETE', headers });
      expect(answer.status).toBe(403);
    }
    expect((await service.ask('/v1/reviews', { headers: { cookie } })).status).toBe(200);
  });

  it('is asked to sign in again after a working day', async () => {
    const headers = await service.signIn();
    service.advance(8 * 60 * MINUTE_MS + 1);
    expect((await service.ask('/v1/reviews', { headers })).status).toBe(401);
  });
});

describe('a page of another origin', () => {
  const preflight = (path: string, origin: string) =>
    service.ask(path, { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });

  it('may call for holders where it is listed', async () => {
    const path = '/v1/verifications/x/retry';
    expect((await preflight(path, ORIGIN)).headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect((await preflight(path, 'https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
    expect((await preflight('/v1/reviews', ORIGIN)).headers.get('access-control-allow-origin')).toBeNull();
  });
});

it('no answer may be kept, sniffed or framed', async () => {
  const { headers } = await service.ask('/healthz');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-powered-by')).toBeNull();
});
