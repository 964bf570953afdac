import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { listKeys, makeKey, revokeKey, rotateKey } from './manageKeys.ts';
import type { Scope } from './scopes.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

async function make(days: number | null = null, scopes: Scope[] = ['verifications:read', 'verifications:write']) {
  const lifetimeMs = days === null ? null : days * DAY_MS;
  return makeKey(service.backend, { tenant: 'shop', name: 'till', scopes, lifetimeMs });
}
const open = async (apiKey: string) =>
  (await service.ask('/v1/verifications', { bearer: apiKey, json: { kind: 'cni-1988' } })).status;
const described = async (id: string) => (await listKeys(service.backend)).find((key) => key.id === id)!;

describe('an API key', () => {
  it('is stored as a hash alone', async () => {
    const { apiKey } = await make();
    const rows = await service.backend.database.selectFrom('api_keys').selectAll().execute();
    expect(rows.length).toBeGreaterThan(0);
    const text = rows.map(({ hash, ...row }) => `${hash.toString('latin1')}${JSON.stringify(row)}`).join();
    expect(text).not.toContain(apiKey.slice(4));
  });

  it('opens what it is for, and nothing else', async () => {
    const reads = await make(null, ['verifications:read']);
    expect(await open(reads.apiKey)).toBe(403);
    const { verification } = await service.create();
    const look = await service.ask(`/v1/verifications/${verification.id}`, { bearer: reads.apiKey });
    expect(look.status).toBe(200);
    expect(await open((await make(null, ['verifications:write'])).apiKey)).toBe(201);
  });

  it('ends on its day, and at once when it is revoked, and then is unknown', async () => {
    const [short, revoked] = [await make(2), await make()];
    await revokeKey(service.backend, revoked.id);
    expect([await open(short.apiKey), await open(revoked.apiKey)]).toEqual([201, 401]);
    service.advance(2 * DAY_MS + 1);
    const over = await service.ask('/v1/verifications', { bearer: short.apiKey, json: {} });
    const unknown = await service.ask('/v1/verifications', { bearer: `rvk_${'x'.repeat(43)}`, json: {} });
    expect(await over.text()).toBe(await unknown.text());
    await expect(revokeKey(service.backend, revoked.id)).rejects.toThrow('in use');
  });

  it('hands over to a new one with time for both, for as long a life', async () => {
    const old = await make(30);
    const { apiKey, id, oldEndsAt } = await rotateKey(service.backend, old.id, 24 * HOUR_MS);
    expect(oldEndsAt.getTime() - service.backend.now().getTime()).toBeCloseTo(24 * HOUR_MS, -4);
    expect([await open(old.apiKey), await open(apiKey)]).toEqual([201, 201]);
    service.advance(25 * HOUR_MS);
    expect([await open(old.apiKey), await open(apiKey)]).toEqual([401, 201]);
    const { scopes, name, createdAt, expiresAt } = await described(id);
    expect([scopes, name]).toEqual([['verifications:read', 'verifications:write'], 'till']);
    expect(expiresAt!.getTime() - createdAt.getTime()).toBe(30 * DAY_MS);
    await expect(rotateKey(service.backend, old.id, 0)).rejects.toThrow('in use');
  });

  it('leaves a line in the audit for all that becomes of it', async () => {
    const old = await make();
    const fresh = await rotateKey(service.backend, old.id, HOUR_MS);
    await revokeKey(service.backend, old.id);
    const lines = await service.backend.database
      .selectFrom('audit_lines')
      .select(['event', 'subject'])
      .where('subject', 'in', [old.id, fresh.id])
      .orderBy('born')
      .execute();
    expect(lines.map(({ event, subject }) => [event, subject])).toEqual([
      ['key.created', old.id],
      ['key.rotated', old.id],
      ['key.created', fresh.id],
      ['key.revoked', old.id],
    ]);
  });

  it('tells when it was last used, to the minute', async () => {
    const { id, apiKey } = await make();
    expect((await described(id)).lastUsedAt).toBeNull();
    await open(apiKey);
    const first = (await described(id)).lastUsedAt;
    await open(apiKey);
    expect((await described(id)).lastUsedAt).toEqual(first);
    service.advance(61_000);
    await open(apiKey);
    expect((await described(id)).lastUsedAt!.getTime()).toBeGreaterThan(first!.getTime());
  });
});
