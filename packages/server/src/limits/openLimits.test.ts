import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ProblemError } from '../problem.ts';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { networkOf } from './limitRequest.ts';
import { type Limits, openLimits } from './openLimits.ts';

const MINUTE_MS = 60_000;
let service: TestService;
beforeAll(async () => {
  const limits = { ...DEFAULT_SETTINGS.limits, token: { most: 5, perMs: MINUTE_MS } };
  service = await openTestService({ limits: { ...limits, signIn: { most: 3, perMs: 15 * MINUTE_MS } } });
});
afterAll(() => service.close());

/** Moves on to where a window of so many ms begins: a test must not be cut in two by one that ends. */
function toWindow(perMs: number): void {
  service.advance(perMs - (service.backend.now().getTime() % perMs));
}

/** How many of so many at once were let through. */
async function passed(limits: Limits[], whose: string, count: number, most: number): Promise<number> {
  const asked = Array.from({ length: count }, (_, index) =>
    limits[index % limits.length]!.take('test', whose, { most, perMs: MINUTE_MS }),
  );
  const outcomes = await Promise.allSettled(asked);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ProblemError);
  }
  return outcomes.filter(({ status }) => status === 'fulfilled').length;
}

describe('a limit', () => {
  it('is one for all processes, however many ask at once', async () => {
    toWindow(MINUTE_MS);
    const processes = [openLimits(service.backend), openLimits(service.backend), openLimits(service.backend)];
    expect(await passed(processes, 'few', 100, 10)).toBe(10);
    const through = await passed(processes, 'many', 3000, 1000);
    expect(through).toBeLessThanOrEqual(1000);
    // What a process took and did not use is at most its last share.
    expect(through).toBeGreaterThan(1000 - 3 * 20);
    expect(await passed(processes, 'other', 3, 10)).toBe(3);
  });

  it('begins anew with the next window, and is forgotten after it', async () => {
    toWindow(MINUTE_MS);
    const limits = [openLimits(service.backend)];
    expect(await passed(limits, 'again', 20, 10)).toBe(10);
    service.advance(MINUTE_MS);
    expect(await passed(limits, 'again', 20, 10)).toBe(10);
  });

  it('does not tell whose it is', async () => {
    await openLimits(service.backend).take('test', '203.0.113.7', { most: 10, perMs: MINUTE_MS });
    const rows = await service.backend.database.selectFrom('spent_limits').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ key }) => key.includes('203.0'))).toBe(false);
  });
});

describe('over HTTP', () => {
  it('a token that asks too much is told how long to wait, and others are not', async () => {
    toWindow(MINUTE_MS);
    const [one, other] = [await service.create(), await service.create()];
    const look = ({ verification, token }: typeof one) =>
      service.ask(`/v1/verifications/${verification.id}`, { bearer: token });
    for (let time = 0; time < 5; time += 1) expect((await look(one)).status).toBe(200);
    const refused = await look(one);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({ code: 'request.too_many', status: 429 });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect((await look(other)).status).toBe(200);
    service.advance(wait * 1000);
    expect((await look(one)).status).toBe(200);
  });

  it('few attempts to sign in are let through, right or wrong', async () => {
    toWindow(15 * MINUTE_MS);
    const statuses: number[] = [];
    for (let time = 0; time < 5; time += 1) {
      statuses.push(
        (await service.ask('/v1/reviewer/session', { json: { ...service.reviewer, password: 'x' } })).status,
      );
    }
    expect(statuses).toEqual([401, 401, 401, 429, 429]);
    expect((await service.ask('/v1/reviewer/session', { json: service.reviewer })).status).toBe(429);
    toWindow(15 * MINUTE_MS);
    expect((await service.ask('/v1/reviewer/session', { json: service.reviewer })).status).toBe(200);
  });
});

describe('networkOf', () => {
  it('takes an IPv4 address whole, however it is written, and of IPv6 the network', () => {
    expect(networkOf('::ffff:192.0.2.1')).toBe(networkOf('192.0.2.1'));
    expect(networkOf('192.0.2.2')).not.toBe(networkOf('192.0.2.1'));
    expect(networkOf('2001:db8:1:2::1')).toBe(networkOf('2001:db8:1:2:ffff::9'));
    expect(networkOf('2001:db8:1:3::1')).not.toBe(networkOf('2001:db8:1:2::1'));
    expect(networkOf('nonsense')).toBe(networkOf(undefined));
  });
});
