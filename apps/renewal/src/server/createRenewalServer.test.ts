import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRenewalServer } from './createRenewalServer.ts';

const API_KEY = 'rv_key_that_must_stay_here';
const servers: Server[] = [];
let webRoot: string;

async function listen(listener?: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closedPort(): Promise<string> {
  const address = await listen();
  await new Promise((resolve) => servers.pop()?.close(resolve));
  return address;
}

const renewalOn = async (apiUrl: string) =>
  listen(createRenewalServer({ apiUrl, apiKey: API_KEY, policy: 'jesignexpert', webRoot }));

const form = { kind: 'cni-1988', locale: 'fr', surname: 'BERTHIER', givenNames: ['CORINNE'] };
const post = (address: string, body: string, type = 'application/json') =>
  fetch(`${address}/api/verifications`, { method: 'POST', headers: { 'content-type': type }, body });

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'renewal-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>page</title>');
});

afterAll(async () => {
  for (const server of servers) server.close();
  await rm(webRoot, { recursive: true });
});

describe('createRenewalServer', () => {
  it('serves the page under a policy that lets it reach the API and nothing else', async () => {
    const apiUrl = await closedPort();
    const response = await fetch(await renewalOn(apiUrl));
    expect(await response.text()).toContain('<title>page</title>');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`connect-src 'self' ${apiUrl};`);
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(response.headers.get('x-powered-by')).toBeNull();
  });

  it('says that it is alive', async () => {
    const response = await fetch(`${await renewalOn(await closedPort())}/healthz`);
    expect(response.status).toBe(200);
  });

  it.each([
    ['an empty surname', { ...form, surname: '  ' }, ['surname']],
    ['a surname that is no text', { ...form, surname: 7 }, ['surname']],
    ['no given name', { ...form, givenNames: [] }, ['givenNames']],
    ['a document it does not offer', { ...form, kind: 'driving-licence-fra' }, ['kind']],
    ['nothing at all', {}, ['kind', 'locale', 'surname', 'givenNames']],
    ['a list', [], ['kind', 'locale', 'surname', 'givenNames']],
  ])('names the fields at fault for %s', async (_what, body, members) => {
    const response = await post(await renewalOn(await closedPort()), JSON.stringify(body));
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ code: 'form.invalid', members });
  });

  it('refuses a body that is not JSON, is broken or too long', async () => {
    const renewal = await renewalOn(await closedPort());
    expect((await post(renewal, 'surname=X', 'application/x-www-form-urlencoded')).status).toBe(415);
    for (const body of ['{"surname":', JSON.stringify({ ...form, surname: 'X'.repeat(20_000) })]) {
      const response = await post(renewal, body);
      expect([response.status, await response.json()]).toEqual([422, { code: 'form.invalid', members: [] }]);
    }
  });

  it('says so when the API cannot be reached, and repeats no name', async () => {
    const response = await post(await renewalOn(await closedPort()), JSON.stringify(form));
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ code: 'api.unreachable', members: [] });
  });

  it.each([
    [401, 'api.refused', 502],
    [422, 'api.refused', 502],
    [429, 'api.busy', 503],
    [503, 'api.busy', 503],
    [200, 'api.refused', 502],
  ])('tells what an API that answers %i means', async (apiStatus, code, status) => {
    const apiUrl = await listen((_request, response) => response.writeHead(apiStatus).end('{}'));
    const response = await post(await renewalOn(apiUrl), JSON.stringify(form));
    const text = await response.text();
    expect([response.status, JSON.parse(text).code]).toEqual([status, code]);
    expect(text).not.toContain(API_KEY);
  });

  it('has no other page', async () => {
    const response = await fetch(`${await renewalOn(await closedPort())}/elsewhere`);
    expect([response.status, await response.json()]).toEqual([404, { code: 'page.not_found', members: [] }]);
  });
});
