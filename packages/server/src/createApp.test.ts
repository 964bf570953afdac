import { readFile } from 'node:fs/promises';
import { reviewListSchema, reviewSchema, sideReportSchema, verificationSchema } from '@rectoverso/core/contract';
import { inspectFile } from '@rectoverso/core/node';
import { type FixtureName, fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf } from './testing/bodyOf.ts';
import { openTestService, type TestService } from './testing/openTestService.ts';
import { startWorker } from './worker/startWorker.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  await startWorker({ backend: service.backend, engine: service.engine, concurrency: 1, today: () => '2026-11-23' });
});
afterAll(() => service.close());

const bytesOf = (name: FixtureName) => readFile(fixtures[name].file);

describe('the life of a verification', () => {
  it('is approved once the check accepts every side', async () => {
    const created = await service.create({ reference: 'order-17' });
    expect(created.verification).toMatchObject({ state: 'open', version: 1, reference: 'order-17' });

    const taken = await service.submit(created, 'recto', await bytesOf('cni1988RectoScan'));
    expect(taken.status).toBe(202);
    expect(verificationSchema.parse(await taken.json())).toMatchObject({ state: 'checking' });
    const recto = await service.untilChecked(created);
    expect(recto.sides.map(({ state }) => state)).toEqual(['accepted', 'waiting']);
    expect(recto.state).toBe('open');

    await service.submit(created, 'verso', await bytesOf('cni1988VersoScan'));
    const done = await service.untilChecked(created);
    expect(done.state).toBe('approved');
    const path = `/v1/verifications/${done.id}/sides/recto/report`;
    const report = sideReportSchema.parse(await (await service.ask(path, { bearer: created.token })).json());
    expect(report).toMatchObject({ advice: 'accept', kind: 'cni-1988', side: 'recto' });
    expect((await service.submit(created, 'recto', await bytesOf('cni1988RectoScan'))).status).toBe(409);
  }, 120_000);

  it('is refused, begun again, carried on to a reviewer with a note, and decided', async () => {
    const created = await service.create({ holder: { surname: 'Berthier', givenNames: ['Corinne'] } });
    const { id } = created.verification;
    const say = (action: string, json: unknown) =>
      service.ask(`/v1/verifications/${id}/${action}`, { bearer: created.token, json });

    await service.submit(created, 'recto', await bytesOf('cni1988RectoExpired'), { rotation: 90 });
    const refused = await service.untilChecked(created);
    expect(refused).toMatchObject({ state: 'refused', sides: [{ state: 'refused', attempts: 1 }, {}] });
    expect((await service.submit(created, 'recto', await bytesOf('cni1988RectoExpired'))).status).toBe(409);

    expect((await say('retry', { side: 'verso' })).status).toBe(409);
    const reopened = await (await say('retry', { side: 'recto' })).json();
    expect(reopened).toMatchObject({ state: 'open', sides: [{ state: 'waiting', report: null, edits: null }, {}] });

    await service.submit(created, 'recto', await bytesOf('cni1988RectoExpired'), { rotation: 90 });
    await service.untilChecked(created);
    const carried = await (await say('continue', { side: 'recto', note: 'La carte est prolongée.' })).json();
    expect(carried).toMatchObject({ state: 'open', sides: [{ state: 'for_review' }, { state: 'waiting' }] });
    await service.submit(created, 'verso', await bytesOf('cni1988VersoScan'));
    let seen = await service.untilChecked(created);
    if (seen.state === 'refused') seen = await bodyOf(say('continue', { side: 'verso' }), verificationSchema);
    expect(seen).toMatchObject({ state: 'in_review', note: 'La carte est prolongée.' });

    const headers = await service.signIn();
    const list = await bodyOf(service.ask('/v1/reviews', { headers }), reviewListSchema);
    expect(list.reviews.map((waiting) => waiting.id)).toContain(id);
    const review = await bodyOf(service.ask(`/v1/reviews/${id}`, { headers }), reviewSchema);
    expect(review).toMatchObject({ holder: { surname: 'Berthier' }, verification: { state: 'in_review' } });

    const sizes = await Promise.all(
      ['original', 'edited'].map(async (variant) => {
        const answer = await service.ask(`/v1/reviews/${id}/sides/recto/picture?variant=${variant}`, { headers });
        expect(answer.headers.get('cache-control')).toBe('no-store');
        const { mediaType, width, height } = await inspectFile(Buffer.from(await answer.arrayBuffer()));
        expect(mediaType).toBe('image/jpeg');
        return [width, height];
      }),
    );
    expect(sizes[0]).toEqual(sizes[1]?.toReversed());

    const decision = { outcome: 'approved', reason: '', version: review.verification.version };
    const decided = service.ask(`/v1/reviews/${id}/decision`, { headers, json: decision });
    expect((await bodyOf(decided, reviewSchema)).verification).toMatchObject({
      state: 'approved',
      decision: { outcome: 'approved' },
    });
    const told = await service.ask(`/v1/verifications/${id}`, { bearer: created.token });
    expect(await told.json()).toMatchObject({ state: 'approved' });
  }, 180_000);

  it('keeps no name, note or MRZ in the log', () => {
    expect(service.logged()).toContain('/v1/verifications/{id}/sides/{side}/capture');
    expect(service.logged()).not.toMatch(/berthier|corinne|prolong|IDFRA|order-17/i);
  });
});
