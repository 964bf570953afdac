import { describe, expect, it } from 'vitest';
import { ProblemError } from './errors.ts';
import { createHolderClient } from './holder.ts';
import { createIntegratorClient } from './integrator.ts';
import { answerWith, sendJson } from './testing/answerWith.ts';
import { OPEN_VERIFICATION as open } from './testing/verification.ts';

const access = { verificationId: open.id, token: 'a-token' };
const waits = { first: 5, most: 20 };
const problem = (status: number, code: string) => ({ type: 'about:blank', title: code, status, code });

describe('follow', () => {
  it('looks until the verification is newer than the one known', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) =>
      sendJson(response, 200, { ...open, version: arrivals.length < 3 ? 4 : 5, state: 'checking' }),
    );
    const changed = await createHolderClient({ apiUrl, ...access }).follow(4, { waits });
    expect(changed.version).toBe(5);
    expect(arrivals).toHaveLength(3);
  });

  it('waits a lost line and a restarting server out, and says so once each', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) => {
      if (arrivals.length === 1) response.destroy();
      else if (arrivals.length === 2) sendJson(response, 503, problem(503, 'unavailable'));
      else sendJson(response, 200, { ...open, version: 2 });
    });
    const troubles: (string | null)[] = [];
    await createHolderClient({ apiUrl, ...access }).follow(1, {
      waits,
      onTrouble: (error) => troubles.push(error?.name ?? null),
    });
    expect(troubles).toEqual(['ConnectionError', 'ProblemError', null]);
  });

  it('gives up on a problem that waiting cannot cure', async () => {
    const { apiUrl, arrivals } = await answerWith((_, response) =>
      sendJson(response, 401, problem(401, 'auth.required')),
    );
    const following = createHolderClient({ apiUrl, ...access }).follow(1, { waits });
    await expect(following).rejects.toBeInstanceOf(ProblemError);
    expect(arrivals).toHaveLength(1);
  });

  it('stops between two looks when told to', async () => {
    const abort = new AbortController();
    const { apiUrl, arrivals } = await answerWith((_, response) => {
      sendJson(response, 200, open);
      setTimeout(() => abort.abort(), 20);
    });
    const following = createHolderClient({ apiUrl, ...access }).follow(1, {
      signal: abort.signal,
      waits: { first: 60_000, most: 60_000 },
    });
    await expect(following).rejects.toMatchObject({ name: 'AbortError' });
    expect(arrivals).toHaveLength(1);
  });
});

describe('followToEnd', () => {
  it('tells every change until nothing will happen any more', async () => {
    const states = ['open', 'checking', 'in_review', 'more_asked', 'checking', 'approved'];
    const { apiUrl, arrivals } = await answerWith((_, response) =>
      sendJson(response, 200, { ...open, version: arrivals.length, state: states[arrivals.length - 1] }),
    );
    const seen: string[] = [];
    const ended = await createIntegratorClient({ apiUrl, apiKey: 'a-key' }).followToEnd(open.id, {
      waits,
      onChange: ({ state }) => seen.push(state),
    });
    expect(seen).toEqual(states);
    expect(ended.state).toBe('approved');
  });
});
