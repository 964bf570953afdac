import { readFile } from 'node:fs/promises';
import {
  ADVICES,
  FINDING_CODES,
  problemSchema,
  reviewListSchema,
  sideReportSchema,
  VERIFICATION_STATES,
  verificationSchema,
} from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findCapture } from '../store/findCapture.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { startWorker } from '../worker/startWorker.ts';
import { BLANK_PICTURE } from './blankPicture.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
  await startWorker({ ...service, concurrency: 1 });
});
afterAll(() => service.close());

const picture = await readFile(fixtures.cni1988RectoScan.file);

type Created = Awaited<ReturnType<TestService['create']>>;
/** As the service does: a token does not outlive its verification. */
const read = ({ verification }: Created) =>
  bodyOf(service.ask(`/v1/verifications/${verification.id}`, { bearer: service.apiKey }), verificationSchema);

describe('a trial', () => {
  it.each(FINDING_CODES)('gives the finding %s when it is asked for', async (finding) => {
    const created = await service.create({ sandbox: { finding } });
    await service.submit(created, 'recto', picture);
    const seen = await service.untilChecked(created);
    expect(seen.sides[0]?.report).toMatchObject({ sandbox: true, findings: [{ code: finding, status: 'fail' }] });
    expect(seen.state).toBe('refused');
  });

  it.each(ADVICES)('comes to the advice %s, on the side that was named only', async (advice) => {
    const created = await service.create({ sandbox: { advice, side: 'verso' } });
    await service.submit(created, 'recto', picture);
    expect((await service.untilChecked(created)).state).toBe('open');
    await service.submit(created, 'verso', picture);
    const seen = await service.untilChecked(created);
    expect(seen.sides.map(({ report }) => report?.advice)).toEqual(['accept', advice]);
    expect(seen.state).toBe(advice === 'accept' ? 'approved' : 'refused');
  });

  it.each(VERIFICATION_STATES)('goes to the state %s by itself, of one side or two', async (state) => {
    for (const kind of ['passport-fra', 'cni-1988'] as const) {
      const created = await service.create({ kind, sandbox: { state } });
      await expect.poll(async () => (await read(created)).state, { timeout: 20_000 }).toBe(state);
      const seen = await read(created);
      expect(seen.sandbox).toBe(true);
      const decided = state === 'rejected' || state === 'more_asked';
      expect(seen.decision?.reason).toBe(decided ? 'Décidé automatiquement, pour un essai.' : undefined);
    }
  });

  it('keeps no picture: no document can be approved by it', async () => {
    const created = await service.create({ kind: 'passport-fra', sandbox: { advice: 'accept' } });
    await service.submit(created, 'recto', picture);
    expect((await service.untilChecked(created)).state).toBe('approved');
    const { capture_id } = await service.backend.database
      .selectFrom('sides')
      .select('capture_id')
      .where('verification_id', '=', created.verification.id)
      .executeTakeFirstOrThrow();
    const kept = await findCapture(service.backend, capture_id!);
    expect(kept?.bytes).toEqual(BLANK_PICTURE.bytes);
  });

  it('is called so in the list of reviews and in its report, and earnest ones are not', async () => {
    const trial = await service.create({ kind: 'passport-fra', sandbox: { state: 'in_review' } });
    await expect.poll(async () => (await read(trial)).state, { timeout: 20_000 }).toBe('in_review');
    const headers = await service.signIn();
    const { reviews } = await bodyOf(service.ask('/v1/reviews?limit=100', { headers }), reviewListSchema);
    expect(reviews.find(({ id }) => id === trial.verification.id)).toMatchObject({ sandbox: true });
    const { id } = trial.verification;
    const report = service.ask(`/v1/verifications/${id}/sides/recto/report`, { bearer: trial.token });
    expect((await bodyOf(report, sideReportSchema)).sandbox).toBe(true);
    const shown = await service.ask(`/v1/reviews/${id}/sides/recto/picture`, { headers });
    expect(shown.headers.get('content-type')).toBe('image/jpeg');
    expect((await service.create()).verification.sandbox).toBe(false);
  });

  it.each([{ state: 'lost' }, { finding: 'image.odd' }, { state: 'open', advice: 'accept' }, {}, true])(
    'asked for as %j is refused',
    async (sandbox) => {
      const answer = service.ask('/v1/verifications', { bearer: service.apiKey, json: { kind: 'cni-1988', sandbox } });
      expect(await bodyOf(answer, problemSchema)).toMatchObject({ code: 'request.invalid', members: ['sandbox'] });
    },
  );
});
