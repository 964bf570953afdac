import {
  type CreatedVerification,
  webhookDeliveryListSchema,
  webhookWithSecretSchema,
} from '@rectoverso/core/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ensureApiKey } from '../access/apiKeys.ts';
import { newSecret } from '../secrets/secret.ts';
import { changeVerification } from '../store/changeVerification.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { type Receiver, receiveWebhooks } from '../testing/receiveWebhooks.ts';
import { startWorker } from '../worker/startWorker.ts';
import { RETRY_WAITS_MS } from './retrySchedule.ts';
import { sendDueDeliveries } from './sendDueDeliveries.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const PATIENCE = { timeout: 20_000, interval: 20 };

let service: TestService;
let bearer: string;
beforeAll(async () => {
  service = await openTestService({ settings: { loopbackWebhooks: true } });
  await startWorker({ backend: service.backend, engine: service.engine, concurrency: 1 });
});
afterAll(() => service.close());
// A tenant of its own for each test: nobody hears of another's verifications.
beforeEach(async () => {
  bearer = newSecret('rvk');
  await ensureApiKey(service.backend, bearer.slice(0, 12), bearer);
});

async function listen(asked: object = {}): Promise<{ receiver: Receiver; id: string; secret: string }> {
  const receiver = await receiveWebhooks();
  onTestFinished(() => receiver.close().catch(() => undefined));
  const answer = service.ask('/v1/webhooks', { bearer, json: { url: receiver.url, ...asked } });
  const { webhook, secret } = await bodyOf(answer, webhookWithSecretSchema);
  return { receiver, id: webhook.id, secret };
}
async function create(asked: object = {}): Promise<CreatedVerification> {
  return (await service.ask('/v1/verifications', { bearer, json: { kind: 'cni-1988', ...asked } })).json() as never;
}
async function change(id: string, ...events: ('submit' | 'refuse' | 'retry' | 'abandon')[]): Promise<void> {
  for (const event of events) await changeVerification(service.backend, id, () => ({ event }));
}
const arrived = (receiver: Receiver, count: number) =>
  vi.waitFor(() => expect(receiver.arrivals.length).toBeGreaterThanOrEqual(count), PATIENCE);
const deliveriesOf = async (id: string) =>
  (await bodyOf(service.ask(`/v1/webhooks/${id}/deliveries`, { bearer }), webhookDeliveryListSchema)).deliveries;
/** Waits until the log of the endpoint’s first delivery holds so many tries. */
const tried = (id: string, count: number) =>
  vi.waitFor(async () => expect((await deliveriesOf(id)).at(-1)?.attempts).toHaveLength(count), PATIENCE);
const post = (path: string, json: object = {}) => service.ask(path, { bearer, json });

describe('a webhook', () => {
  it('is told of each change of state, in order, signed, and of nobody’s name', async () => {
    const { receiver, secret } = await listen();
    const holder = { surname: 'MARTIN', givenNames: ['MAELYS'] };
    const { verification } = await create({ reference: 'dossier-17', holder });
    await change(verification.id, 'submit', 'refuse', 'retry', 'abandon');
    await arrived(receiver, 4);
    expect(receiver.arrivals.map(({ event }) => [event.type, event.data.version])).toEqual([
      ['verification.checking', 2],
      ['verification.refused', 3],
      ['verification.open', 4],
      ['verification.abandoned', 5],
    ]);
    expect(receiver.arrivals.every((arrival) => arrival.isSignedWith(secret))).toBe(true);
    expect(receiver.arrivals.map(({ body }) => body).join()).not.toMatch(/MARTIN|MAELYS/i);
    expect(receiver.arrivals[0]?.event.data).toEqual({
      verificationId: verification.id,
      reference: 'dossier-17',
      kind: 'cni-1988',
      state: 'checking',
      previousState: 'open',
      version: 2,
      sandbox: false,
    });
  });

  it('is told of a trial on its way as of any other, and that it is one', async () => {
    const { receiver } = await listen();
    await create({ kind: 'passport-fra', sandbox: { state: 'rejected' } });
    await arrived(receiver, 4);
    expect(receiver.arrivals.map(({ event }) => [event.data.state, event.data.sandbox])).toEqual([
      ['checking', true],
      ['refused', true],
      ['in_review', true],
      ['rejected', true],
    ]);
  });

  it('hears only of its types, and of its own service', async () => {
    const { receiver } = await listen({ types: ['verification.abandoned'] });
    await change((await service.create()).verification.id, 'abandon');
    await change((await create()).verification.id, 'submit', 'refuse', 'abandon');
    await arrived(receiver, 1);
    await sendDueDeliveries(service.backend);
    expect(receiver.arrivals.map(({ event }) => event.data.version)).toEqual([4]);
  });

  it('that fails is told again under the same id, and of nothing later before', async () => {
    const { receiver, id } = await listen();
    receiver.answer = (arrival, response) => {
      response.writeHead(receiver.arrivals.length === 1 ? 500 : 200).end(arrival.id);
    };
    const { verification } = await create();
    await change(verification.id, 'submit', 'refuse', 'abandon');
    await arrived(receiver, 1);
    service.advance(6_000);
    await sendDueDeliveries(service.backend);
    await arrived(receiver, 4);
    expect(receiver.arrivals.map(({ event }) => event.data.version)).toEqual([2, 2, 3, 4]);
    const [first, second] = receiver.arrivals;
    expect({ id: second?.id, body: second?.body }).toEqual({ id: first?.id, body: first?.body });
    expect(second!.seconds - first!.seconds).toBeGreaterThanOrEqual(5);
    await vi.waitFor(async () => {
      const deliveries = await deliveriesOf(id);
      expect(deliveries.map(({ state }) => state)).toEqual(['delivered', 'delivered', 'delivered']);
      const first = deliveries.find(({ eventId }) => eventId === receiver.arrivals[0]?.id);
      expect(first?.attempts.map(({ status }) => status)).toEqual([500, 200]);
    }, PATIENCE);
  });

  it('that is down for six hours gets all that happened meanwhile, once and in order', async () => {
    const { receiver, id } = await listen();
    await receiver.close();
    const { verification } = await create();
    await change(verification.id, 'submit', 'refuse');
    let waited = 0;
    for (let tries = 1; waited < 6 * HOUR_MS; tries += 1) {
      await vi.waitFor(async () => {
        const [oldest] = (await deliveriesOf(id)).toReversed();
        expect(oldest?.attempts).toHaveLength(tries);
      }, PATIENCE);
      const wait = RETRY_WAITS_MS[tries - 1]! * 1.1;
      waited += wait;
      service.advance(wait);
      if (waited >= 6 * HOUR_MS) await receiver.open();
      await sendDueDeliveries(service.backend);
    }
    await change(verification.id, 'abandon');
    await arrived(receiver, 3);
    expect(receiver.arrivals.map(({ event }) => event.data.version)).toEqual([2, 3, 4]);
    const [oldest] = (await deliveriesOf(id)).toReversed();
    expect(oldest?.attempts.map(({ failure }) => failure)).toEqual([...Array(5).fill('unreachable'), null]);
  });

  it('is disabled after the last try, with an alert; enabled again it is told of what waited', async () => {
    const { receiver, id } = await listen();
    receiver.answer = 503;
    const one = await create();
    await change(one.verification.id, 'abandon');
    for (const [index, wait] of [...RETRY_WAITS_MS, 0].entries()) {
      await tried(id, index + 1);
      if (wait === 0) break;
      service.advance(wait * 1.1);
      // Of another verification, it does not wait for the first.
      if (index === RETRY_WAITS_MS.length - 1) await change((await create()).verification.id, 'submit');
      await sendDueDeliveries(service.backend);
    }
    expect(receiver.arrivals.filter(({ id: one }) => one === receiver.arrivals[0]?.id)).toHaveLength(10);
    const disabled = (await (await service.ask('/v1/webhooks', { bearer })).json()) as never;
    expect(disabled).toMatchObject({ webhooks: [{ disabled: { reason: 'exhausted' } }] });
    expect(service.logged()).toContain('webhook not delivered at its last try, disabled');
    expect(await service.backend.metrics.registry.metrics()).toContain(
      'rectoverso_webhook_tries_total{ending="exhausted"} 1',
    );
    const lines = await service.backend.database
      .selectFrom('audit_lines')
      .select(['event', 'facts', 'actor_role'])
      .where('subject', '=', id)
      .orderBy('born')
      .execute();
    expect(lines.at(-1)).toEqual({
      event: 'webhook.disabled',
      facts: { reason: 'exhausted' },
      actor_role: 'system',
    });

    receiver.answer = 200;
    receiver.arrivals.length = 0;
    await post(`/v1/webhooks/${id}/enable`);
    await arrived(receiver, 1);
    expect(receiver.arrivals.map(({ event }) => event.type)).toEqual(['verification.checking']);
  });

  it('that answers 410 is told no more', async () => {
    const { receiver, id } = await listen();
    receiver.answer = 410;
    const { verification } = await create();
    await change(verification.id, 'submit');
    await tried(id, 1);
    await change(verification.id, 'abandon');
    service.advance(24 * HOUR_MS);
    await sendDueDeliveries(service.backend);
    expect(await (await service.ask('/v1/webhooks', { bearer })).json()).toMatchObject({
      webhooks: [{ disabled: { reason: 'gone' } }],
    });
    expect(receiver.arrivals).toHaveLength(1);
  });

  it('that takes its time has few deliveries under way at once, and holds nobody else up', async () => {
    const slow = await listen();
    const waiting: (() => void)[] = [];
    slow.receiver.answer = (_arrival, response) => void waiting.push(() => response.writeHead(200).end());
    for (let count = 0; count < 10; count += 1) await change((await create()).verification.id, 'abandon');
    await arrived(slow.receiver, 2);
    const { receiver } = await listen();
    await change((await create()).verification.id, 'abandon');
    await arrived(receiver, 1);
    // All eight that a worker can do at once, were there no limit.
    expect(slow.receiver.arrivals.length).toBeLessThan(8);
    const answering = setInterval(() => waiting.shift()?.(), 10);
    await arrived(slow.receiver, 11);
    clearInterval(answering);
    expect(new Set(slow.receiver.arrivals.map(({ id }) => id)).size).toBe(11);
  });

  it('is signed for with both secrets for a day after one was replaced', async () => {
    const { receiver, id, secret } = await listen();
    const rotated = await bodyOf(post(`/v1/webhooks/${id}/secret`), webhookWithSecretSchema);
    await change((await create()).verification.id, 'abandon');
    await arrived(receiver, 1);
    expect([secret, rotated.secret].map((one) => receiver.arrivals[0]?.isSignedWith(one))).toEqual([true, true]);
    service.advance(24 * HOUR_MS + 1);
    await change((await create()).verification.id, 'abandon');
    await arrived(receiver, 2);
    expect([secret, rotated.secret].map((one) => receiver.arrivals[1]?.isSignedWith(one))).toEqual([false, true]);
    const stored = await service.backend.database.selectFrom('webhook_endpoints').selectAll().execute();
    expect(
      JSON.stringify(stored, (_key, value) => (value?.data ? Buffer.from(value.data).toString('latin1') : value)),
    ).not.toContain('whsec_');
  });

  it('gets an event anew that it had, and all that it missed while it was disabled', async () => {
    const { receiver, id } = await listen();
    await change((await create()).verification.id, 'abandon');
    await arrived(receiver, 1);
    await tried(id, 1);
    const eventId = receiver.arrivals[0]!.id;
    expect(await (await post(`/v1/webhooks/${id}/resend`, { eventId })).json()).toEqual({ count: 1 });
    await arrived(receiver, 2);
    expect(receiver.arrivals[1]?.id).toBe(eventId);
    await vi.waitFor(async () => expect((await deliveriesOf(id))[0]?.state).toBe('delivered'), PATIENCE);

    await post(`/v1/webhooks/${id}/disable`);
    const since = service.backend.now().toISOString();
    await change((await create()).verification.id, 'submit', 'abandon');
    await post(`/v1/webhooks/${id}/enable`);
    expect(await (await post(`/v1/webhooks/${id}/resend`, { since })).json()).toEqual({ count: 2 });
    await arrived(receiver, 4);
    expect(receiver.arrivals.slice(2).map(({ event }) => event.type)).toEqual([
      'verification.checking',
      'verification.abandoned',
    ]);
  });
});

describe('an erasure', () => {
  it('takes what was told of the verification with it, also while it is being told', async () => {
    const { receiver, id } = await listen();
    let end = () => {};
    receiver.answer = (_arrival, response) => {
      end = () => response.writeHead(500).end();
    };
    const { verification } = await create({ reference: 'dossier-18' });
    await change(verification.id, 'submit');
    await arrived(receiver, 1);
    await changeVerification(service.backend, verification.id, () => ({ event: 'erase' }));
    receiver.answer = 204;
    end();
    await arrived(receiver, 2);
    expect(receiver.arrivals[1]?.event).toMatchObject({
      type: 'verification.erased',
      data: { verificationId: verification.id, reference: null },
    });
    await tried(id, 1);
    expect((await deliveriesOf(id)).map(({ type, state }) => [type, state])).toEqual([
      ['verification.erased', 'delivered'],
    ]);
    const kept = await service.backend.database.selectFrom('webhook_events').select('body').execute();
    expect(kept.map(({ body }) => body).join()).not.toContain('dossier-18');
  });
});

describe('the routes', () => {
  it('show a service its own webhooks only', async () => {
    const { id } = await listen();
    const other = service.apiKey;
    expect(await (await service.ask('/v1/webhooks', { bearer: other })).json()).toEqual({ webhooks: [] });
    for (const path of ['secret', 'enable', 'disable', 'resend'].map((verb) => `/v1/webhooks/${id}/${verb}`)) {
      const json = path.endsWith('resend') ? { since: new Date().toISOString() } : {};
      expect((await service.ask(path, { bearer: other, json })).status).toBe(404);
    }
    expect((await service.ask(`/v1/webhooks/${id}/deliveries`, { bearer: other })).status).toBe(404);
    expect((await service.ask(`/v1/webhooks/${id}`, { bearer: other, method: 'DELETE' })).status).toBe(404);
    expect((await service.ask(`/v1/webhooks/${id}`, { bearer, method: 'DELETE' })).status).toBe(204);
    expect(await (await service.ask('/v1/webhooks', { bearer })).json()).toEqual({ webhooks: [] });
  });

  it('refuse an address of a network of ours, and an eleventh webhook', async () => {
    const refused = await post('/v1/webhooks', { url: 'https://169.254.169.254/' });
    expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'webhook.address_refused' }]);
    const asked = Array.from({ length: 12 }, () => post('/v1/webhooks', { url: 'https://example.com/' }));
    const statuses = (await Promise.all(asked)).map(({ status }) => status);
    expect(statuses.toSorted()).toEqual([...Array(10).fill(201), 409, 409]);
  });

  it('make one webhook of a request that comes twice under one key, and one secret of a rotation', async () => {
    const twice = async (path: string, json: object) => {
      const headers = { 'idempotency-key': newSecret('rvk') };
      const answers = [
        await service.ask(path, { bearer, json, headers }),
        await service.ask(path, { bearer, json, headers }),
      ];
      return Promise.all(answers.map((answer) => bodyOf(answer, webhookWithSecretSchema)));
    };
    const created = await twice('/v1/webhooks', { url: 'https://example.com/' });
    expect(created[1]).toEqual(created[0]);
    const rotated = await twice(`/v1/webhooks/${created[0]!.webhook.id}/secret`, {});
    expect(rotated[1]).toEqual(rotated[0]);
    expect(rotated[0]?.secret).not.toBe(created[0]?.secret);
    const list = (await (await service.ask('/v1/webhooks', { bearer })).json()) as { webhooks: unknown[] };
    expect(list.webhooks).toHaveLength(1);
  });

  it('list deliveries page by page, the newest first', async () => {
    const { id, receiver } = await listen();
    for (let count = 0; count < 3; count += 1) await change((await create()).verification.id, 'abandon');
    await arrived(receiver, 3);
    const read = (cursor = '') =>
      bodyOf(service.ask(`/v1/webhooks/${id}/deliveries?limit=2${cursor}`, { bearer }), webhookDeliveryListSchema);
    const first = await read();
    const second = await read(`&cursor=${first.nextCursor}`);
    const ids = [...first.deliveries, ...second.deliveries].map(({ eventId }) => eventId);
    expect([first.deliveries.length, second.deliveries.length, second.nextCursor]).toEqual([2, 1, null]);
    expect(ids.toSorted()).toEqual(receiver.arrivals.map(({ id: one }) => one).toSorted());
  });
});
