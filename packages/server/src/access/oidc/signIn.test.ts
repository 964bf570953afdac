import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { reviewerSessionSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../createApp.ts';
import { freePort } from '../../local/freePort.ts';
import { openTestProvider, type TestProvider } from '../../testing/openTestProvider.ts';
import { openTestService, type TestService } from '../../testing/openTestService.ts';
import { reviewedVerification } from '../../testing/reviewedVerification.ts';
import { type Walker, walkBrowser } from '../../testing/walkBrowser.ts';
import { ensureTenant } from '../tenants.ts';

let service: TestService;
let provider: TestProvider;
let server: Server;
let base: string;
let review: { shop: string; bank: string };
beforeAll(async () => {
  service = await openTestService();
  const { backend, engine, folder } = service;
  const port = await freePort();
  base = `http://127.0.0.1:${port}`;
  provider = await openTestProvider(await freePort(), base);
  const ours = { publicUrl: base, rolesClaim: 'roles', scope: 'openid profile' };
  server = createServer(createApp({ backend, engine, incomingFolder: folder, provider: { ...provider, ...ours } }));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const [shop, bank] = [await ensureTenant(backend.database, 'shop'), await ensureTenant(backend.database, 'bank')];
  review = {
    shop: (await reviewedVerification(backend, shop)).id,
    bank: (await reviewedVerification(backend, bank)).id,
  };
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await provider.close();
  await service.close();
});

const isCallback = ({ pathname }: URL) => pathname.endsWith('/callback');
const isBackOffice = ({ pathname }: URL) => pathname.startsWith('/back-office/');
const BEGIN = '/v1/reviewer/sign-in/provider';

/** Goes to the provider and signs in there; gives the address that the provider sends the browser back to. */
async function toCallback(browser: Walker, name: string, query = ''): Promise<URL> {
  let step = await browser.follow(await browser.go(`${base}${BEGIN}${query}`), isCallback);
  const forms: Record<string, string>[] = [{ prompt: 'login', login: name, password: 'x' }, { prompt: 'consent' }];
  for (const form of forms) {
    if (isCallback(step.address)) break;
    step = await browser.follow(await browser.go(step.address.href, form), isCallback);
  }
  expect(isCallback(step.address)).toBe(true);
  return step.address;
}

/** The whole way; gives where in the back office it ends. */
async function signIn(browser: Walker, name: string, query = ''): Promise<URL> {
  const callback = await toCallback(browser, name, query);
  return (await browser.follow(await browser.go(callback.href), isBackOffice)).address;
}

const SESSION = 'rectoverso_session';
const whyNot = (address: URL) => address.searchParams.get('sign-in');

describe('a reviewer of the provider', () => {
  it('signs in, and sees what their tenants wait for and no more', async () => {
    provider.setRoles('camille', ['reviewer:shop', 'reviewer:nowhere', 'queen:bank', 'reviewer', 'unrelated']);
    const browser = walkBrowser();
    const end = await signIn(browser, 'camille', `?review=${review.shop}`);
    expect([end.pathname, end.hash]).toEqual(['/back-office/', `#/reviews/${review.shop}`]);
    const session = reviewerSessionSchema.parse(await (await browser.go(`${base}/v1/reviewer/session`)).json());
    expect(session.name).toBe('Nom de camille');
    expect(session.signOutUrl).toContain(provider.issuer);
    expect((await browser.go(`${base}/v1/reviews/${review.shop}`)).status).toBe(200);
    expect((await browser.go(`${base}/v1/reviews/${review.bank}`)).status).toBe(404);
    const { reviews } = (await (await browser.go(`${base}/v1/reviews`)).json()) as { reviews: { id: string }[] };
    expect(reviews.map(({ id }) => id)).toEqual([review.shop]);
  });

  it('is one person each time, with the roles the provider gives now, in every session', async () => {
    const [desk, home] = [walkBrowser(), walkBrowser()];
    provider.setRoles('dominique', ['reviewer:shop']);
    await signIn(desk, 'dominique');
    provider.setRoles('dominique', ['auditor:bank']);
    await signIn(home, 'dominique');
    for (const browser of [desk, home]) {
      expect((await browser.go(`${base}/v1/reviews/${review.shop}`)).status).toBe(404);
      expect((await browser.go(`${base}/v1/reviews/${review.bank}`)).status).toBe(200);
    }
    provider.setRoles('dominique', []);
    expect(whyNot(await signIn(walkBrowser(), 'dominique'))).toBe('no_access');
    expect((await desk.go(`${base}/v1/reviews`)).status).toBe(401);
  });

  it('leaves no name behind that can be read, and nothing where they belong nowhere', async () => {
    const { database } = service.backend;
    const count = async () => (await database.selectFrom('reviewers').select('id').execute()).length;
    const before = await count();
    expect(whyNot(await signIn(walkBrowser(), 'stranger'))).toBe('no_access');
    expect(await count()).toBe(before);
    const rows = await database.selectFrom('reviewers').selectAll().where('subject', 'is not', null).execute();
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      expect(row.name).toBeNull();
      expect(Object.values(row).some((value) => Buffer.isBuffer(value) && value.includes('camille'))).toBe(false);
    }
  });

  it('signs out, here and at the provider', async () => {
    const browser = walkBrowser();
    await signIn(browser, 'camille');
    const { csrfToken, signOutUrl } = reviewerSessionSchema.parse(
      await (await browser.go(`${base}/v1/reviewer/session`)).json(),
    );
    const cookie = `${SESSION}=${browser.cookies.get(SESSION)}`;
    const headers = { cookie, 'x-csrf-token': csrfToken };
    expect((await fetch(`${base}/v1/reviewer/session`, { method: 'DELETE', headers })).status).toBe(204);
    expect((await browser.go(`${base}/v1/reviews`)).status).toBe(401);
    const asked = await (await browser.go(signOutUrl!)).text();
    const [, xsrf = ''] = /name="xsrf" value="(\w+)"/.exec(asked) ?? [];
    const [, action = ''] = /action="([^"]+)"/.exec(asked) ?? [];
    const out = await browser.follow(await browser.go(action, { xsrf, logout: 'yes' }), isBackOffice);
    expect(isBackOffice(out.address)).toBe(true);
    const again = await browser.follow(await browser.go(`${base}${BEGIN}`), isCallback);
    expect(again.address.pathname).toMatch(/^\/interaction\//);
  });
});

describe('a sign-in', () => {
  it('begins with PKCE, state and nonce, fresh each time', async () => {
    const seen = new Set<string>();
    for (let time = 0; time < 2; time += 1) {
      const address = new URL((await walkBrowser().go(`${base}${BEGIN}`)).headers.get('location')!);
      expect(address.origin).toBe(provider.issuer);
      expect(address.searchParams.get('code_challenge_method')).toBe('S256');
      for (const name of ['state', 'nonce', 'code_challenge']) seen.add(address.searchParams.get(name)!);
    }
    expect(seen.size).toBe(6);
  });

  it('is finished only by the browser that began it, once, in time, and unchanged', async () => {
    const [victim, attacker] = [walkBrowser(), walkBrowser()];
    const callback = (await toCallback(attacker, 'camille')).href;
    // Somebody else's answer, in a browser that began none or another.
    expect(whyNot((await victim.follow(await victim.go(callback), isBackOffice)).address)).toBe('stale');
    await toCallback(victim, 'camille');
    expect(whyNot((await victim.follow(await victim.go(callback), isBackOffice)).address)).toBe('stale');
    expect(victim.cookies.has(SESSION)).toBe(false);

    const forged = new URL(callback);
    forged.searchParams.set('code', 'x');
    const begun = new Map(attacker.cookies);
    expect(whyNot((await attacker.follow(await attacker.go(forged.href), isBackOffice)).address)).toBe('failed');
    // The code is good still, but a sign-in is tried once.
    expect(whyNot((await attacker.follow(await attacker.go(callback), isBackOffice)).address)).toBe('stale');
    const late = walkBrowser();
    for (const [name, value] of begun) late.cookies.set(name, value);
    service.advance(11 * 60_000);
    expect(whyNot((await late.follow(await late.go(callback), isBackOffice)).address)).toBe('stale');
  });

  it('takes an answer of this provider only', async () => {
    const browser = walkBrowser();
    const callback = await toCallback(browser, 'camille');
    callback.searchParams.set('iss', 'https://other.example');
    expect(whyNot((await browser.follow(await browser.go(callback.href), isBackOffice)).address)).toBe('failed');
    expect(browser.cookies.has(SESSION)).toBe(false);
  });

  it('gives a session of its own, whatever cookie was there', async () => {
    const browser = walkBrowser();
    const planted = `rvs_${'x'.repeat(43)}`;
    browser.cookies.set(SESSION, planted);
    await signIn(browser, 'camille');
    expect(browser.cookies.get(SESSION)).not.toBe(planted);
  });

  it('says so when the person declines', async () => {
    const browser = walkBrowser();
    const begun = new URL((await browser.go(`${base}${BEGIN}`)).headers.get('location')!);
    const declined = `${base}${BEGIN}/callback?error=access_denied&state=${begun.searchParams.get('state')}`;
    expect(whyNot((await browser.follow(await browser.go(declined), isBackOffice)).address)).toBe('refused');
  });
});

describe('where reviewers come by a provider', () => {
  it('no password opens anything, and the page is told which ways there are', async () => {
    const json = JSON.stringify(service.reviewer);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${base}/v1/reviewer/session`, { method: 'POST', headers, body: json });
    expect(answer.status).toBe(401);
    const ways = await fetch(`${base}/v1/reviewer/sign-in`);
    expect(await ways.json()).toEqual({ provider: true, password: false });
    expect(await (await service.ask('/v1/reviewer/sign-in')).json()).toEqual({ provider: false, password: true });
    expect((await service.ask(BEGIN, { redirect: 'manual' })).status).toBe(404);
  });
});
