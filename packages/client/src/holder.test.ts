import { NO_EDITS } from '@rectoverso/core/contract';
import { describe, expect, it } from 'vitest';
import { ConnectionError, ContractError, ProblemError } from './errors.ts';
import { createHolderClient } from './holder.ts';
import type { Progress } from './sendForm.ts';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { OPEN_VERIFICATION as open } from './testing/verification.ts';

const access = { verificationId: open.id, token: 'a-token' };

describe('createHolderClient', () => {
  it('asks with the token in a header and in the language of the holder', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 200, open));
    const seen = await createHolderClient({ apiUrl: `${apiUrl}/`, locale: 'en', ...access }).get();
    expect(seen).toEqual(open);
    expect(arrivals).toMatchObject([
      {
        method: 'GET',
        path: `/v1/verifications/${open.id}`,
        headers: { authorization: 'Bearer a-token', 'accept-language': 'en' },
      },
    ]);
  });

  it('sends the untouched bytes with the edits beside them, and keeps the name of the file', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 202, open));
    const bytes = new Uint8Array(70_000).map((_, index) => index % 251);
    const edits = { page: 1, rotation: 90, zoom: 2, crop: { x: 0.1, y: 0.2, width: 0.5, height: 0.5 } };
    const progress: Progress[] = [];
    const client = createHolderClient({ apiUrl, ...access });
    await client.submitCapture('verso', new File([bytes], 'passeport de Jeanne.jpg'), edits, {
      onProgress: (step) => progress.push(step),
    });

    const [arrival] = arrivals;
    expect(arrival?.path).toBe(`/v1/verifications/${open.id}/sides/verso/capture`);
    expect(arrival?.body.includes('Jeanne')).toBe(false);
    const form = await new Response(new Uint8Array(arrival?.body ?? []), {
      headers: { 'content-type': arrival?.headers['content-type'] ?? '' },
    }).formData();
    expect(JSON.parse(String(form.get('edits')))).toEqual(edits);
    expect(new Uint8Array(await (form.get('file') as File).arrayBuffer())).toEqual(bytes);

    const last = progress.at(-1);
    expect(last).toEqual({ sent: arrival?.body.length, total: arrival?.body.length });
    expect(progress.map(({ sent }) => sent)).toEqual(progress.map(({ sent }) => sent).toSorted((a, b) => a - b));
  });

  it.each([
    ['retry', (client: ReturnType<typeof createHolderClient>) => client.retry('recto'), { side: 'recto' }],
    [
      'continue',
      (client: ReturnType<typeof createHolderClient>) => client.continue('verso', 'Prise au guichet'),
      { side: 'verso', note: 'Prise au guichet' },
    ],
    ['abandon', (client: ReturnType<typeof createHolderClient>) => client.abandon(), {}],
  ])('posts %s', async (action, ask, body) => {
    const { apiUrl, arrivals } = await answerWith((_, response) => sendJson(response, 200, open));
    expect(await ask(createHolderClient({ apiUrl, ...access }))).toEqual(open);
    expect(arrivals).toMatchObject([{ method: 'POST', path: `/v1/verifications/${open.id}/${action}` }]);
    expect(JSON.parse(String(arrivals[0]?.body))).toEqual(body);
  });

  it('throws what the API says against it, and how long to wait', async () => {
    const problem = { type: 'about:blank', title: 'Trop de demandes.', status: 429, code: 'request.too_many' };
    const { apiUrl } = await answerWith((_, response) => sendJson(response, 429, problem, { 'retry-after': '7' }));
    const error = await createHolderClient({ apiUrl, ...access, patienceMs: 1000 })
      .submitCapture('recto', new Blob(['x']), NO_EDITS)
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem, retryAfterS: 7 });
  });

  it('tells a dropped line from an answer', async () => {
    const { apiUrl } = await answerWith((_, response) => response.destroy());
    const client = createHolderClient({ apiUrl, ...access, patienceMs: 0 });
    await expect(client.get()).rejects.toBeInstanceOf(ConnectionError);
    await expect(client.submitCapture('recto', new Blob(['x']), NO_EDITS)).rejects.toBeInstanceOf(ConnectionError);
  });

  it('refuses an answer that is not of the contract', async () => {
    const { apiUrl } = await answerWith((_, response) => sendJson(response, 200, { ...open, state: 'unheard_of' }));
    await expect(createHolderClient({ apiUrl, ...access }).get()).rejects.toBeInstanceOf(ContractError);
  });

  it('stops sending when told to', async () => {
    const { apiUrl } = await answerWith(() => undefined);
    const abort = new AbortController();
    const sending = createHolderClient({ apiUrl, ...access }).submitCapture('recto', new Blob(['x']), NO_EDITS, {
      signal: abort.signal,
      onProgress: () => abort.abort(),
    });
    await expect(sending).rejects.toMatchObject({ name: 'AbortError' });
  });
});
