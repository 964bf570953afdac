import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { KyselyPlugin } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../createApp.ts';
import { eraseVerification } from '../../erasure/eraseVerification.ts';
import { routes } from '../../routes/table.ts';
import { openTestService, type TestService } from '../../testing/openTestService.ts';
import { reviewedVerification } from '../../testing/reviewedVerification.ts';
import { createEndpoint, listEndpoints } from '../../webhooks/endpoints.ts';
import { ensureTenant } from '../tenants.ts';
import { CALLERS, type CallerName, type Callers, makeCallers, type World } from './callers.ts';
import { type Outcome, type Row, rows } from './rows.ts';

let service: TestService;
let server: Server;
let callers: Callers;
let world: World;
let statements = 0;
const unknown = randomUUID();

const counting: KyselyPlugin = {
  transformQuery({ node }) {
    statements += 1;
    return node;
  },
  transformResult: async ({ result }) => result,
};

beforeAll(async () => {
  service = await openTestService();
  const { backend, engine, folder } = service;
  const [shop, bank] = [await ensureTenant(backend.database, 'shop'), await ensureTenant(backend.database, 'bank')];
  const { id: mine } = await reviewedVerification(backend, shop);
  const { id: another } = await reviewedVerification(backend, shop);
  const { id: foreign } = await reviewedVerification(backend, bank);
  const { id: erased } = await reviewedVerification(backend, shop);
  await eraseVerification(backend, erased);
  world = { shop, bank, mine, another, foreign, erased };
  callers = await makeCallers(backend, world);
  // Its clock stands still: a limit's new window, or a key's last use, would be counted too.
  const now = backend.now();
  const counted = { ...backend, now: () => now, database: backend.database.withPlugin(counting) };
  // One that does not answer: whom its routes let in is told before it is asked.
  const ours = { clientId: 'rectoverso', clientSecret: 'secret', publicUrl: 'http://127.0.0.1', scope: 'openid' };
  const provider = { ...ours, issuer: 'http://127.0.0.1:1', rolesClaim: 'roles' };
  server = createServer(createApp({ backend: counted, engine, provider, incomingFolder: join(folder, 'incoming') }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await service.close();
});

/** A verification of `shop` in review; another where a route has erased it. */
async function mine(): Promise<string> {
  const { database } = service.backend;
  const { state } = await database
    .selectFrom('verifications')
    .select('state')
    .where('id', '=', world.mine)
    .executeTakeFirstOrThrow();
  if (state === 'erased') world.mine = (await reviewedVerification(service.backend, world.shop)).id;
  return world.mine;
}

/** The webhook of `shop`; made anew where a route has removed it. */
async function webhook(): Promise<string> {
  const [present] = (await listEndpoints(service.backend, world.shop)).webhooks;
  if (present) return present.id;
  return (await createEndpoint(service.backend, world.shop, { url: 'https://shop.example/' })).webhook.id;
}

/** What a route speaks of, of `shop`'s. */
async function ownObject(kind: Row['object'] | undefined): Promise<string> {
  if (kind === 'webhook') return webhook();
  return kind === 'erased' ? world.erased : world.mine;
}

interface Met {
  status: number;
  body: string;
  statements: number;
}

/** Asks a route for a verification or a webhook, and tells what came back and how many statements that took. */
async function ask(method: string, path: string, id: string, caller: CallerName): Promise<Met> {
  const row = rows[`${method} ${path}`];
  const headers = await callers[caller](row?.scope);
  const object = id === world.mine ? await ownObject(row?.object) : id;
  const address = path.replace('{id}', object).replace('{side}', 'recto');
  const before = statements;
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, {
    method: method.toUpperCase(),
    headers: { ...headers, ...(method === 'get' ? {} : { 'content-type': 'application/json' }) },
    body: method === 'get' ? undefined : '{}',
    redirect: 'manual',
  });
  // A machine that is too busy to listen says nothing of who may come in.
  if (answer.status === 503) return ask(method, path, id, caller);
  return { status: answer.status, body: await answer.text(), statements: statements - before };
}

const outcomeOf = (status: number): Outcome => (status === 401 || status === 403 || status === 404 ? status : 'in');

it('has a row for every route, and for no other', () => {
  expect(Object.keys(rows).toSorted()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).toSorted());
});

/** What erases comes after all others, which need what there was. */
const inTurn = routes
  .map(({ method, path }) => [method, path] as const)
  .toSorted((one, other) => Number(erases(one)) - Number(erases(other)));

function erases([method, path]: readonly string[]): boolean {
  return rows[`${method} ${path}`]?.scope === 'erasure';
}

describe.each(inTurn)('%s %s', (method, path) => {
  it('lets in whom it should', async () => {
    const row = rows[`${method} ${path}`]!;
    const met: Partial<Record<CallerName, Outcome>> = {};
    for (const caller of CALLERS) met[caller] = outcomeOf((await ask(method, path, await mine(), caller)).status);
    expect(met).toEqual(row.outcomes);
  });

  it('answers alike for what is another’s and what is not there', async () => {
    const row = rows[`${method} ${path}`]!;
    if (!row.object) return;
    for (const caller of CALLERS.filter((name) => row.outcomes[name] !== 'in')) {
      const [forbidden, missing] = [
        await ask(method, path, await mine(), caller),
        await ask(method, path, unknown, caller),
      ];
      // To one who is let in but may not do this, what they see is no secret.
      if (caller === 'an auditor') continue;
      expect([caller, forbidden]).toEqual([caller, missing]);
    }
    for (const caller of CALLERS.filter((name) => row.outcomes[name] === 'in')) {
      expect((await ask(method, path, unknown, caller)).status).toBe(404);
    }
  });

  it.each(['put', 'patch', 'delete', 'post', 'get'])(
    'is not there for %s, unless another row says so',
    async (verb) => {
      if (rows[`${verb} ${path}`]) return;
      const { status, body } = await ask(verb, path, world.mine, 'the service');
      expect([status, JSON.parse(body).code]).toEqual([404, 'resource.not_found']);
    },
  );
});
