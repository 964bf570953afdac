import { randomUUID } from 'node:crypto';
import { createdVerificationSchema, problemSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureApiKey } from '../access/apiKeys.ts';
import { BLANK_PICTURE } from '../sandbox/blankPicture.ts';
import { newSecret } from '../secrets/secret.ts';
import { abandonVerification } from '../store/abandonVerification.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { captureForm } from '../testing/captureForm.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';

const { bytes: PNG } = BLANK_PICTURE;

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

function post(path: string, key: string, options: RequestInit & { bearer?: string; json?: unknown } = {}) {
  return service.ask(path, { method: 'POST', ...options, headers: { 'idempotency-key': key, ...options.headers } });
}

const create = (key: string, json: unknown = { kind: 'cni-1988' }, bearer = service.apiKey) =>
  post('/v1/verifications', key, { bearer, json });

async function count(table: 'verifications' | 'captures'): Promise<number> {
  const { many } = await service.backend.database
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<string>().as('many'))
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** Status, the headers that matter and the bytes of an answer. */
async function whole(answer: Response) {
  const { status, headers } = answer;
  return { status, type: headers.get('content-type'), location: headers.get('location'), body: await answer.text() };
}

describe('the same request under the same key', () => {
  it('is answered byte for byte as the first time, with the same token, and done once', async () => {
    const key = randomUUID();
    const before = await count('verifications');
    const first = await create(key);
    const again = await create(`"${key}"`);
    expect(first.headers.get('idempotent-replayed')).toBeNull();
    expect(again.headers.get('idempotent-replayed')).toBe('true');
    expect(await whole(again)).toEqual(await whole(first));
    expect(await count('verifications')).toBe(before + 1);
  });

  it('is the same with its members in another order, its defaults spelt out, its form cut in another way', async () => {
    const key = randomUUID();
    const one = await bodyOf(create(key, { kind: 'cni-1988', locale: 'en' }), createdVerificationSchema);
    const other = { policy: 'standard', locale: 'en', reference: null, kind: 'cni-1988' };
    expect(await bodyOf(create(key, other), createdVerificationSchema)).toEqual(one);

    const path = `/v1/verifications/${one.verification.id}/sides/recto/capture`;
    const edits = ['{"rotation":90,"zoom":1}', '{"zoom":1, "rotation":90, "page":1}'];
    const sent = [];
    for (const edit of edits) {
      const body = captureForm(PNG, edit);
      sent.push(await post(path, 'a-capture', { bearer: one.token, body }));
    }
    const [first, again] = await Promise.all(sent.map(whole));
    expect(first?.status).toBe(202);
    expect(again).toEqual(first);
  });

  it('keeps a refusal too, so that a late copy cannot have an effect that its sender gave up', async () => {
    const { verification, token } = await service.create();
    const path = `/v1/verifications/${verification.id}/retry`;
    const retry = () => post(path, 'early', { bearer: token, json: { side: 'recto' } });
    const first = await whole(await retry());
    expect(first.status).toBe(409);
    await abandonVerification(service.backend, verification.id);
    expect(await whole(await retry())).toEqual(first);
  });

  it('signs a reviewer in with the same session', async () => {
    const signIn = () => post('/v1/reviewer/session', 'a-sign-in', { json: service.reviewer });
    const [first, again] = [await signIn(), await signIn()];
    expect(again.headers.get('set-cookie')).toBe(first.headers.get('set-cookie'));
  });
});

describe('a key', () => {
  it('stands for one request: another payload, side or address under it is refused', async () => {
    const key = randomUUID();
    const created = await bodyOf(create(key), createdVerificationSchema);
    expect(await bodyOf(create(key, { kind: 'passport-fra' }), problemSchema)).toMatchObject({
      status: 422,
      code: 'request.key_reused',
    });
    const side = (name: string) => `/v1/verifications/${created.verification.id}/sides/${name}/capture`;
    const send = (path: string, bytes: Uint8Array) =>
      post(path, key, { bearer: created.token, body: captureForm(bytes) });
    expect((await send(side('recto'), PNG)).status).toBe(202);
    for (const [path, bytes] of [
      [side('verso'), PNG],
      [side('recto'), Buffer.concat([PNG, Buffer.alloc(1)])],
    ] as const) {
      expect(await bodyOf(send(path, bytes), problemSchema)).toMatchObject({ code: 'request.key_reused' });
    }
  });

  it('is the caller’s own', async () => {
    const other = newSecret('rvk');
    await ensureApiKey(service.backend, 'other-shop', other);
    const one = await bodyOf(create('1'), createdVerificationSchema);
    const another = await bodyOf(create('1', { kind: 'passport-fra' }, other), createdVerificationSchema);
    expect(another.verification.id).not.toBe(one.verification.id);
  });

  it.each(['', ' ', 'clé', 'x'.repeat(256)])('of the form "%s" is refused', async (key) => {
    const answer = await service.ask('/v1/verifications', {
      bearer: service.apiKey,
      json: { kind: 'cni-1988' },
      headers: { 'idempotency-key': Buffer.from(key).toString('latin1') },
    });
    expect(await bodyOf(answer, problemSchema)).toMatchObject({
      code: 'request.invalid',
      members: ['Idempotency-Key'],
    });
  });

  it('is not used up by a request that cannot be read', async () => {
    expect((await create('mended', { kind: 'unheard of' })).status).toBe(422);
    expect((await create('mended')).status).toBe(201);
  });
});

it('makes one effect of fifty copies sent at once', async () => {
  const { verification, token } = await service.create();
  const path = `/v1/verifications/${verification.id}/sides/recto/capture`;
  const before = await count('captures');
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => post(path, 'many', { bearer: token, body: captureForm(PNG) })),
  );
  const codes = await Promise.all(
    answers.map(async (answer) => (answer.status === 202 ? 'done' : (await bodyOf(answer, problemSchema)).code)),
  );
  for (const answer of answers) expect(answer.headers.get('retry-after')).toBe(answer.status === 409 ? '1' : null);
  expect(codes).toContain('done');
  expect(codes.filter((code) => code !== 'done' && code !== 'request.in_progress')).toEqual([]);
  expect(await count('captures')).toBe(before + 1);
});
