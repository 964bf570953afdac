import { issuedTokenSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret } from '../secrets/secret.ts';
import { ORIGIN, openTestService, type TestService } from '../testing/openTestService.ts';
import { ensureApiKey } from './apiKeys.ts';
import { setOrigins } from './tenants.ts';

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

  it('shows how its verification ended, for one lifetime, and dies with it', async () => {
    const { verification, token } = await service.create();
    const ask = async (path = '') =>
      (
        await service.ask(`/v1/verifications/${verification.id}${path}`, {
          bearer: token,
          method: path ? 'POST' : 'GET',
        })
      ).status;
    expect(await ask('/abandon')).toBe(200);
    service.advance(20 * MINUTE_MS);
    expect(await ask()).toBe(200);
    service.advance(11 * MINUTE_MS);
    expect(await ask()).toBe(401);
  });

  it('is void once the verification is erased', async () => {
    const { verification, token } = await service.create();
    const erased = { state: 'erased' as const };
    await service.backend.database.updateTable('verifications').set(erased).where('id', '=', verification.id).execute();
    expect((await service.ask(`/v1/verifications/${verification.id}`, { bearer: token })).status).toBe(401);
  });

  it('can be had afresh by the service, as long as the verification goes on', async () => {
    const { verification, token } = await service.create();
    const path = `/v1/verifications/${verification.id}`;
    service.advance(31 * MINUTE_MS);
    expect((await service.ask(path, { bearer: token })).status).toBe(401);
    expect((await service.ask(`${path}/token`, { bearer: token, method: 'POST' })).status).toBe(401);
    const issue = () => service.ask(`${path}/token`, { bearer: service.apiKey, method: 'POST' });
    const fresh = issuedTokenSchema.parse(await (await issue()).json());
    expect((await service.ask(path, { bearer: fresh.token })).status).toBe(200);
    await service.ask(`${path}/abandon`, { bearer: fresh.token, method: 'POST' });
    expect((await issue()).status).toBe(409);
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
    expect(await session.json()).toEqual({
      name: service.reviewer.name,
      csrfToken: headers['x-csrf-token'],
      signOutUrl: null,
    });
    const out = await service.ask('/v1/reviewer/session', { method: 'DELETE', headers });
    expect(out.status).toBe(204);
    expect((await service.ask('/v1/reviewer/session', { headers })).status).toBe(401);
  });

  it('never goes on in the session that the browser had before', async () => {
    const before = await service.signIn();
    const again = await service.ask('/v1/reviewer/session', { headers: before, json: service.reviewer });
    const [cookie = ''] = again.headers.getSetCookie();
    expect(cookie.split(';')[0]).not.toBe(before.cookie);
    expect((await service.ask('/v1/reviews', { headers: before })).status).toBe(401);
    const planted = { cookie: `rectoverso_session=rvs_${'x'.repeat(43)}` };
    const signedIn = await service.ask('/v1/reviewer/session', { headers: planted, json: service.reviewer });
    expect(signedIn.headers.getSetCookie()[0]).not.toContain('xxx');
  });

  it('leaves a line in the audit when coming, being refused and going', async () => {
    const { database } = service.backend;
    const count = async () => {
      const rows = await database.selectFrom('audit_lines').select('event').execute();
      return ['reviewer.refused', 'reviewer.signed_in', 'reviewer.signed_out'].map(
        (wanted) => rows.filter(({ event }) => event === wanted).length,
      );
    };
    const before = await count();
    await service.ask('/v1/reviewer/session', { json: { ...service.reviewer, password: 'x' } });
    const headers = await service.signIn();
    await service.ask('/v1/reviewer/session', { method: 'DELETE', headers });
    expect(await count()).toEqual(before.map((lines) => lines + 1));
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

  it('is held to the origins of the tenant whose token it has', async () => {
    await ensureApiKey(service.backend, 'bank', newSecret('rvk'));
    await setOrigins(service.backend, 'bank', ['https://bank.example']);
    service.advance(MINUTE_MS);
    const { verification, token } = await service.create();
    const path = `/v1/verifications/${verification.id}`;
    const from = (origin: string, method = 'GET', end = '') =>
      service.ask(path + end, { bearer: token, method, headers: { origin } });
    const own = await from(ORIGIN);
    expect([own.status, own.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
    expect((await preflight(path, 'https://bank.example')).status).toBe(204);
    for (const origin of ['https://bank.example', 'https://other.example', 'null']) {
      const refused = await from(origin, 'POST', '/abandon');
      expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
    }
    expect(await (await from(ORIGIN)).json()).toMatchObject({ state: 'open' });
  });

  it('never comes with a wildcard or with credentials', async () => {
    const answers = [
      await preflight('/v1/verifications/x/retry', ORIGIN),
      await preflight('/v1/verifications', 'null'),
    ];
    for (const { headers } of answers) {
      expect(headers.get('access-control-allow-origin')).not.toBe('*');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });
});

it('no answer may be kept, sniffed or framed', async () => {
  const { headers } = await service.ask('/healthz');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(headers.get('x-powered-by')).toBeNull();
});
