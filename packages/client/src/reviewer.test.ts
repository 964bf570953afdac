import { describe, expect, it } from 'vitest';
import { createReviewerClient } from './reviewer.ts';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { OPEN_VERIFICATION as open } from './testing/verification.ts';

const session = { name: 'Camille', csrfToken: 'a-csrf-token' };
const review = { verification: open, holder: null };

describe('createReviewerClient', () => {
  it('carries the CSRF token of the session with what changes something', async () => {
    const { apiUrl, arrivals } = await answerWith(({ path, method }, response) => {
      if (method === 'DELETE') response.writeHead(204).end();
      else sendJson(response, 200, path.endsWith('/session') ? session : review);
    });
    const client = createReviewerClient({ apiUrl });
    await client.signIn('Camille', 'a password');
    await client.decide(open.id, { outcome: 'approved', reason: '', version: 1 });
    await client.signOut();
    expect(arrivals.map(({ method, path, headers }) => [method, path, headers['x-csrf-token']])).toEqual([
      ['POST', '/v1/reviewer/session', undefined],
      ['POST', `/v1/reviews/${open.id}/decision`, 'a-csrf-token'],
      ['DELETE', '/v1/reviewer/session', 'a-csrf-token'],
    ]);
  });

  it('tells where the provider’s own session ends once it has signed out', async () => {
    const signOutUrl = 'https://login.example/end';
    const { apiUrl } = await answerWith(({ method }, response) => {
      if (method === 'DELETE') response.writeHead(204).end();
      else sendJson(response, 200, { ...session, signOutUrl });
    });
    const client = createReviewerClient({ apiUrl });
    await client.session();
    expect(await client.signOut()).toBe(signOutUrl);
    expect(client.providerUrl(open.id)).toBe(`${apiUrl}/v1/reviewer/sign-in/provider?review=${open.id}`);
  });

  it('turns pages by the cursor it was given', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) =>
      sendJson(response, 200, { reviews: [], nextCursor: null }),
    );
    await createReviewerClient({ apiUrl }).list('a+b/c=');
    expect(new URL(arrivals[0]?.path ?? '', apiUrl).searchParams.get('cursor')).toBe('a+b/c=');
  });

  it('addresses pictures for an <img>', () => {
    const client = createReviewerClient({ apiUrl: '' });
    expect(client.pictureUrl(open.id, 'recto', 'edited')).toBe(
      `/v1/reviews/${open.id}/sides/recto/picture?variant=edited`,
    );
  });
});
