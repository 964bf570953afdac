import { randomUUID } from 'node:crypto';
import { createdVerificationSchema } from '@rectoverso/core/contract';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeVerification } from '../store/changeVerification.ts';
import { createVerification } from '../store/createVerification.ts';
import { expireIdle } from '../store/expireIdle.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { answerOnce } from './answerOnce.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const HOUR_MS = 3_600_000;

describe('while a request is worked on', () => {
  const asked = (key: string) => ({
    key,
    request: {
      method: 'post',
      path: '/v1/verifications',
      caller: { role: 'service' as const, tenantId: randomUUID(), keyId: randomUUID() },
      params: {},
      query: {},
      body: { kind: 'cni-1988', n: key },
      locale: 'en' as const,
    },
  });
  /** As if the one who works on it had died a while ago. */
  const lapse = () =>
    sql`update kept_answers set leased_until = now() - interval '1 s' where sealed_answer is null`.execute(
      service.backend.database,
    );

  it('its copies are told so', async () => {
    const { key, request } = asked('slow');
    const end = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const working = answerOnce(service.backend, key, request, async () => {
      begun.resolve();
      await end.promise;
      return { status: 200, json: 'done' };
    });
    await begun.promise;
    const copy = () => answerOnce(service.backend, key, request, async () => expect.fail('done twice'));
    await expect(copy()).rejects.toMatchObject({ code: 'request.in_progress' });
    end.resolve();
    const { body } = await working;
    expect((await copy()).body).toEqual(body);
  });

  it('a death leaves the key to the next, and what the dead one still does has no effect', async () => {
    const { backend } = service;
    const { id: tenantId } = await backend.database.selectFrom('tenants').select('id').executeTakeFirstOrThrow();
    const wanted = { kind: 'cni-1988', policy: 'standard', locale: 'fr', reference: 'frozen' } as const;
    const { key, request } = asked('frozen');
    const thaw = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const work = (wait: () => Promise<void>) =>
      answerOnce(backend, key, request, async (once) => {
        await wait();
        return once(
          (alongside) => createVerification(backend, tenantId, wanted, alongside),
          (created) => ({ status: 201, json: created }),
        );
      });
    const frozen = work(async () => {
      begun.resolve();
      await thaw.promise;
    });
    await begun.promise;
    await lapse();
    const next = await work(async () => undefined);
    thaw.resolve();
    await expect(frozen).rejects.toMatchObject({ code: 'request.in_progress' });
    expect((await work(async () => expect.fail('done twice'))).body).toEqual(next.body);
    const made = await backend.database
      .selectFrom('verifications')
      .select('id')
      .where('reference', '=', 'frozen')
      .execute();
    expect(made).toHaveLength(1);
  });

  it('a failure of the moment gives the key back at once', async () => {
    const { key, request } = asked('unlucky');
    const failing = answerOnce(service.backend, key, request, async () => {
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    const again = await answerOnce(service.backend, key, request, async () => ({ status: 200, json: 'done' }));
    expect(again.body.toString()).toBe('"done"');
  });
});

describe('what is kept', () => {
  const create = (key: string, more: object = {}) =>
    bodyOf(
      service.ask('/v1/verifications', {
        bearer: service.apiKey,
        json: { kind: 'cni-1988', ...more },
        headers: { 'idempotency-key': key },
      }),
      createdVerificationSchema,
    );
  const kept = () => service.backend.database.selectFrom('kept_answers').selectAll().execute();

  it('holds nothing that can be read in the database', async () => {
    const holder = { surname: 'SECRETNAME', givenNames: ['CORINNE'] };
    const key = 'order of SECRETNAME'.replaceAll(' ', '-');
    const { token } = await create(key, { holder });
    const { rows } = await sql<{ row: string }>`select kept_answers::text as row from kept_answers`.execute(
      service.backend.database,
    );
    const text = rows.map(({ row }) =>
      row.replaceAll(/\\x([0-9a-f]+)/g, (_, hex) => Buffer.from(hex, 'hex').toString('latin1')),
    );
    expect(text.join('\n')).not.toContain('SECRETNAME');
    expect(text.join('\n')).not.toContain(token);
  });

  it('goes with the verification when that is erased, whoever asked', async () => {
    const { verification, token } = await create(randomUUID());
    await service.ask(`/v1/verifications/${verification.id}/abandon`, {
      method: 'POST',
      bearer: token,
      headers: { 'idempotency-key': 'over' },
    });
    const about = async () => (await kept()).filter(({ subject_id }) => subject_id === verification.id);
    expect(await about()).toHaveLength(2);
    await changeVerification(service.backend, verification.id, () => ({ event: 'erase' }));
    expect(await about()).toEqual([]);
  });

  it('is forgotten after a day', async () => {
    await create('daily');
    service.advance(23 * HOUR_MS);
    await expireIdle(service.backend);
    expect((await kept()).length).toBeGreaterThan(0);
    service.advance(HOUR_MS + 1);
    await expireIdle(service.backend);
    expect(await kept()).toEqual([]);
  });
});
