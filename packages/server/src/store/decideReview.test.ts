import { NO_EDITS, problemSchema, type ReviewList, reviewListSchema, reviewSchema } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { continueSide } from './continueSide.ts';
import { settleSide } from './settleSide.ts';
import { submitCapture } from './submitCapture.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

/** A passport in review: its page was submitted, refused for a human to judge, and carried on. */
async function inReview() {
  const created = await service.create({ kind: 'passport-fra' });
  const { id } = created.verification;
  await submitCapture(service.backend, id, {
    side: 'recto',
    bytes: Buffer.from('page'),
    mediaType: 'image/png',
    edits: NO_EDITS,
  });
  const { capture_id } = await service.backend.database
    .selectFrom('sides')
    .select('capture_id')
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  const report = emptyReport([{ code: 'mrz.unreadable', status: 'inconclusive' }]);
  await settleSide(service.backend, { verificationId: id, side: 'recto', captureId: capture_id! }, report);
  return { created, verification: await continueSide(service.backend, id, 'recto', 'note') };
}

it('takes exactly one of many decisions made at once', async () => {
  const headers = await service.signIn();
  const { verification } = await inReview();
  const outcomes = ['approved', 'rejected', 'approved', 'rejected', 'more_asked', 'rejected'];
  const answers = await Promise.all(
    outcomes.map((outcome) =>
      service.ask(`/v1/reviews/${verification.id}/decision`, {
        headers,
        json: { outcome, reason: 'Vu.', version: verification.version },
      }),
    ),
  );
  const taken = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status === 409);
  expect([taken.length, lost.length]).toEqual([1, 5]);
  const { verification: won } = await bodyOf(taken[0]!, reviewSchema);
  for (const answer of lost) {
    const { code, current } = await bodyOf(answer, problemSchema);
    expect([code, current]).toEqual(['state.conflict', { state: won.state, version: won.version }]);
  }
});

it('sends the holder back with a reason, and any side may come again', async () => {
  const headers = await service.signIn();
  const { created, verification } = await inReview();
  const { id } = verification;
  const json = { outcome: 'more_asked', reason: 'Le bas de la page manque.', version: verification.version };
  await service.ask(`/v1/reviews/${id}/decision`, { headers, json });
  const asked = await (await service.ask(`/v1/verifications/${id}`, { bearer: created.token })).json();
  expect(asked).toMatchObject({ state: 'more_asked', decision: { reason: 'Le bas de la page manque.' } });
  const again = { side: 'recto', bytes: Buffer.from('page'), mediaType: 'image/png', edits: NO_EDITS } as const;
  expect(await submitCapture(service.backend, id, again)).toMatchObject({
    state: 'checking',
    sides: [{ attempts: 2 }],
  });
});

it('asks for a reason unless it approves', async () => {
  const headers = await service.signIn();
  const { verification } = await inReview();
  const decide = (outcome: string) =>
    service.ask(`/v1/reviews/${verification.id}/decision`, {
      headers,
      json: { outcome, reason: ' ', version: verification.version },
    });
  expect((await bodyOf(decide('rejected'), problemSchema)).members).toEqual(['reason']);
  expect((await decide('approved')).status).toBe(200);
});

it('pages through what waits, the longest wait first', async () => {
  const headers = await service.signIn();
  const ids: string[] = [];
  for (let count = 0; count < 5; count += 1) ids.push((await inReview()).verification.id);
  const seen: string[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? '' : `&cursor=${cursor}`;
    const page: ReviewList = await bodyOf(service.ask(`/v1/reviews?limit=2${query}`, { headers }), reviewListSchema);
    expect(page.reviews.length).toBeLessThanOrEqual(2);
    seen.push(...page.reviews.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor !== null);
  expect(seen).toEqual(ids);
  expect((await service.ask('/v1/reviews?cursor=x', { headers })).status).toBe(422);
});

it('shows a reviewer nothing that was not handed over', async () => {
  const headers = await service.signIn();
  const { verification } = await service.create();
  expect((await service.ask(`/v1/reviews/${verification.id}`, { headers })).status).toBe(404);
});
