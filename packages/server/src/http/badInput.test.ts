import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Problem, problemSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret } from '../secrets/secret.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

/** A PNG's signature and header announcing its size, and nothing else. */
function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.from('89504e470d0a1a0a0000000d49484452000000000000000008020000000000000000000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return header;
}

const PNG = pngHeader(1000, 700);

async function problemOf(asked: Promise<Response>): Promise<Problem> {
  const answer = await asked;
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const problem = await bodyOf(answer, problemSchema);
  expect(problem.status).toBe(answer.status);
  return problem;
}

describe('a capture', () => {
  it.each([
    ['of another type, whatever it is called', Buffer.from('GIF89a and more'), 415, 'file.unsupported_type'],
    ['that is empty', Buffer.alloc(0), 422, 'file.empty'],
    ['of 21 MB', Buffer.concat([PNG, Buffer.alloc(21_000_000)]), 413, 'file.too_large'],
    ['of 60 million pixels', pngHeader(10_000, 6_000), 422, 'file.too_many_pixels'],
  ])('%s is refused', async (_what, bytes, status, code) => {
    const answer = await problemOf(service.submit(await service.create(), 'recto', bytes));
    expect(answer).toMatchObject({ status, code });
  });

  async function sendForm(parts: [string, Blob | string][]): Promise<Problem> {
    const { verification, token } = await service.create();
    const form = new FormData();
    for (const [name, value] of parts) form.append(name, value);
    const path = `/v1/verifications/${verification.id}/sides/recto/capture`;
    return problemOf(service.ask(path, { method: 'POST', bearer: token, body: form }));
  }

  it('needs one file, and no more', async () => {
    const file = new Blob([new Uint8Array(PNG)]);
    expect(
      await sendForm([
        ['file', file],
        ['file', file],
      ]),
    ).toMatchObject({ status: 400, code: 'request.several_files' });
    expect(
      await sendForm([
        ['edits', '{}'],
        ['file', file],
        ['other', file],
      ]),
    ).toMatchObject({ code: 'request.several_files' });
    expect(await sendForm([['edits', '{}']])).toMatchObject({ status: 400, code: 'request.no_file' });
    expect(await sendForm([['picture', file]])).toMatchObject({ code: 'request.invalid', members: ['picture'] });
    expect(
      await sendForm([
        ['file', file],
        ['name', 'x'],
      ]),
    ).toMatchObject({ code: 'request.invalid', members: ['name'] });
    const { verification, token } = await service.create();
    const path = `/v1/verifications/${verification.id}/sides/recto/capture`;
    const noForm = service.ask(path, { method: 'POST', bearer: token, body: new Uint8Array(PNG) });
    expect(await problemOf(noForm)).toMatchObject({ code: 'request.no_file' });
  });

  it.each(['{"rotation":', '"turn it"', '{"rotation":1000}', '{"crop":{"x":0}}', '{"tilt":1}'])(
    'with the edits %s is refused, and says which member is wrong',
    async (edits) => {
      const problem = await problemOf(service.submit(await service.create(), 'recto', PNG, edits));
      expect(problem).toMatchObject({ status: 422, code: 'request.invalid' });
      expect(problem.members?.[0]).toMatch(/^edits/);
    },
  );

  it('for a side this kind has not, or that no document has, is refused', async () => {
    const passport = await service.create({ kind: 'passport-fra' });
    expect(await problemOf(service.submit(passport, 'verso', PNG))).toMatchObject({
      code: 'request.invalid',
      members: ['side'],
    });
    expect(await problemOf(service.submit(passport, 'edge', PNG))).toMatchObject({
      code: 'request.invalid',
      members: ['side'],
    });
  });

  it('cut off by the caller leaves nothing behind, and the verification as it was', async () => {
    const created = await service.create();
    const stop = new AbortController();
    const slow = new ReadableStream({
      start(stream) {
        stream.enqueue(Buffer.from('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'));
        stream.enqueue(Buffer.alloc(100_000));
        setTimeout(() => stop.abort(), 200);
      },
    });
    const sent = service.ask(`/v1/verifications/${created.verification.id}/sides/recto/capture`, {
      method: 'POST',
      bearer: created.token,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      body: slow,
      signal: stop.signal,
      duplex: 'half',
    } as RequestInit);
    await expect(sent).rejects.toThrow();
    expect((await service.untilChecked(created)).state).toBe('open');
    await expect.poll(() => readdir(join(service.folder, 'incoming'))).toEqual([]);
  });
});

describe('a verification', () => {
  const create = (json: unknown) => problemOf(service.ask('/v1/verifications', { bearer: service.apiKey, json }));

  it('of an unknown kind, or badly asked for, is refused', async () => {
    expect(await create({ kind: 'library-card' })).toMatchObject({ status: 422, code: 'request.unknown_kind' });
    expect(await create({})).toMatchObject({ status: 422, code: 'request.invalid', members: ['kind'] });
    expect(await create({ kind: 'cni-1988', colour: 1 })).toMatchObject({
      code: 'request.invalid',
      members: ['colour'],
    });
    expect(await create({ kind: 'cni-1988', holder: { surname: '', givenNames: [] } })).toMatchObject({
      members: ['holder.surname', 'holder.givenNames'],
    });
  });

  it.each(['{"kind":', '[]', '"x"', ''])('asked for with the body %s is refused', async (body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = service.ask('/v1/verifications', { method: 'POST', bearer: service.apiKey, headers, body });
    expect(await problemOf(answer)).toMatchObject({ status: 422, code: 'request.invalid' });
  });

  it('is not found under an unknown id, nor under another holder’s token, nor by another service', async () => {
    const mine = await service.create();
    const other = await service.create();
    const read = (id: string, bearer?: string) => problemOf(service.ask(`/v1/verifications/${id}`, { bearer }));
    const unknown = await read(randomUUID(), mine.token);
    expect(unknown).toMatchObject({ status: 404, code: 'resource.not_found' });
    expect(await read(other.verification.id, mine.token)).toEqual(unknown);
    expect(await read('17', mine.token)).toMatchObject({ status: 422, code: 'request.invalid', members: ['id'] });

    const nobody = await read(mine.verification.id);
    expect(nobody).toMatchObject({ status: 401, code: 'auth.required' });
    for (const bearer of ['x', newSecret('rvt'), newSecret('rvk')]) {
      expect(await read(mine.verification.id, bearer)).toEqual(nobody);
      expect(await read(randomUUID(), bearer)).toEqual(nobody);
    }
  });
});

it('answers in the language asked for, and what does not exist as such', async () => {
  const nowhere = (language?: string) =>
    problemOf(service.ask('/v1/nowhere', language ? { headers: { 'accept-language': language } } : {}));
  expect((await nowhere()).title).toBe('Cette vérification est introuvable.');
  expect((await nowhere('en-GB,en;q=0.9')).title).toBe('This verification cannot be found.');
  expect((await nowhere('de')).title).toBe('Cette vérification est introuvable.');
});
