import { createPublicKey, verify } from 'node:crypto';
import { type Erasure, erasureSchema, NO_EDITS, verificationSchema } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureApiKey } from '../access/apiKeys.ts';
import { openS3Blobs } from '../blobs/s3Blobs.ts';
import { newSecret } from '../secrets/secret.ts';
import { abandonVerification } from '../store/abandonVerification.ts';
import { continueSide } from '../store/continueSide.ts';
import { findVerification } from '../store/findVerification.ts';
import { retrySide } from '../store/retrySide.ts';
import { settleSide } from '../store/settleSide.ts';
import { submitCapture } from '../store/submitCapture.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { startTestS3 } from '../testing/startTestS3.ts';
import { startTroubledWire } from '../testing/startTroubledWire.ts';
import { finishErasure } from './finishErasure.ts';
import { purgeEnded } from './purgeEnded.ts';

let service: TestService;
const s3 = await startTestS3();
const wire = await startTroubledWire(s3.place.endpoint);
beforeAll(async () => {
  const blobs = openS3Blobs({ ...s3.place, endpoint: wire.url });
  service = await openTestService({ blobs });
});
afterAll(async () => {
  await service.close();
  wire.stop();
  await s3.stop();
});

const DAY_MS = 86_400_000;
const HOLDER = { surname: 'SECRETNAME', givenNames: ['CORINNE'] };
const REPORT = {
  ...emptyReport([{ code: 'mrz.unreadable', status: 'inconclusive' }]),
  mrz: { format: 'TD3' as const, lines: ['P<FRASECRETNAME'], repairs: [] },
};

async function submit(id: string) {
  const capture = { side: 'recto', bytes: Buffer.from('SECRETPAGE'), mediaType: 'image/png', edits: NO_EDITS } as const;
  await submitCapture(service.backend, id, capture);
  const { database } = service.backend;
  const side = await database.selectFrom('sides').selectAll().where('verification_id', '=', id).executeTakeFirst();
  return { verificationId: id, side: 'recto' as const, captureId: side!.capture_id! };
}

/** A key, or something sealed with one, that is not empty. */
const SEALED = /"(sealed_\w+|wrapped_key)":\{[^}]*"data":\[\d/;

/** In review: two captures, both reported on, a holder, a note. */
async function inReview() {
  const created = await service.create({ kind: 'passport-fra', holder: HOLDER, reference: 'SECRETREF' });
  const { id } = created.verification;
  await settleSide(service.backend, await submit(id), REPORT);
  await retrySide(service.backend, id, 'recto');
  await settleSide(service.backend, await submit(id), REPORT);
  const { version } = await continueSide(service.backend, id, 'recto', 'SECRETNOTE');
  return { ...created, id, version };
}

const erase = async (id: string, bearer = service.apiKey) =>
  service.ask(`/v1/verifications/${id}`, { method: 'DELETE', bearer });
const erasureOf = (id: string) =>
  bodyOf(service.ask(`/v1/verifications/${id}/erasure`, { bearer: service.apiKey }), erasureSchema);

async function blobsLeft(): Promise<number> {
  let count = 0;
  for await (const _id of service.backend.blobs.olderThan(new Date(Date.now() + DAY_MS))) count += 1;
  return count;
}

/** Every row that the database has of a verification, as text; reports refer to captures, so none is without one. */
async function rowsOf(id: string): Promise<string> {
  const { database } = service.backend;
  const rows = await Promise.all([
    database.selectFrom('verifications').selectAll().where('id', '=', id).execute(),
    ...(['sides', 'captures', 'decisions', 'tokens'] as const).map((table) =>
      database.selectFrom(table).selectAll().where('verification_id', '=', id).execute(),
    ),
  ]);
  return JSON.stringify(rows);
}

async function claimsOf({ receipt }: Erasure): Promise<unknown> {
  const { keys } = (await (await service.ask('/.well-known/jwks.json')).json()) as { keys: { kid: string }[] };
  const [header = '', claims = '', signature = ''] = receipt!.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString());
  const key = createPublicKey({ key: keys.find((one) => one.kid === kid)!, format: 'jwk' });
  expect(verify(null, Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  return JSON.parse(Buffer.from(claims, 'base64url').toString());
}

describe('erasure at request', () => {
  it('leaves a tombstone, no key, no blob, and a receipt that anybody can check', async () => {
    const { id, token } = await inReview();
    const before = await blobsLeft();
    expect(await rowsOf(id)).toMatch(SEALED);
    const answer = await erase(id);
    expect(answer.status).toBe(202);
    expect(await bodyOf(answer, erasureSchema)).toMatchObject({ finishedAt: null, receipt: null });
    const seen = await bodyOf(service.ask(`/v1/verifications/${id}`, { bearer: service.apiKey }), verificationSchema);
    expect(seen).toMatchObject({ state: 'erased', reference: null, note: null, decision: null });
    expect(seen.sides).toEqual([{ side: 'recto', state: 'waiting', attempts: 0, edits: null, report: null }]);
    expect((await service.ask(`/v1/verifications/${id}`, { bearer: token })).status).toBe(401);

    await finishErasure(service.backend, id);
    expect(await blobsLeft()).toBe(before - 2);
    expect(await rowsOf(id)).not.toMatch(SEALED);
    const erasure = await erasureOf(id);
    expect(await claimsOf(erasure)).toEqual({
      verificationId: id,
      cause: 'request',
      requestedAt: erasure.requestedAt,
      finishedAt: erasure.finishedAt,
      erased: { captures: 2, reports: 2, reasons: 0, tokens: 1, holder: true, note: true },
    });
    expect(await bodyOf(erase(id), erasureSchema)).toEqual(erasure);
    const { database } = service.backend;
    const lines = await database.selectFrom('audit_lines').selectAll().where('subject', '=', id).execute();
    expect(lines.filter(({ event }) => event === 'verification.erased')).toMatchObject([
      { actor_role: 'service', facts: { reason: 'request', count: 2 } },
    ]);
  });

  it('is not undone by what was still at work', async () => {
    const created = await service.create({ kind: 'passport-fra', holder: HOLDER });
    const { id } = created.verification;
    const job = await submit(id);
    await erase(id);
    const tombstone = await findVerification(service.backend, id);
    await settleSide(service.backend, job, { ...REPORT, advice: 'accept' });
    await expect(submit(id)).rejects.toMatchObject({ code: 'state.conflict' });
    await expect(abandonVerification(service.backend, id)).rejects.toMatchObject({ code: 'state.conflict' });
    await finishErasure(service.backend, id);
    await settleSide(service.backend, job, REPORT);
    expect(await findVerification(service.backend, id)).toEqual(tombstone);
    const { database } = service.backend;
    expect(await database.selectFrom('reports').where('capture_id', '=', job.captureId).execute()).toEqual([]);
  });

  it('is the last word, whatever is done at the same moment', async () => {
    const rounds = Array.from({ length: 20 }, async () => {
      const { id } = (await service.create({ kind: 'passport-fra', holder: HOLDER })).verification;
      const job = await submit(id);
      const accepted = { ...REPORT, advice: 'accept' as const };
      const others = [settleSide(service.backend, job, accepted), abandonVerification(service.backend, id), submit(id)];
      await Promise.all([erase(id), finishErasure(service.backend, id), ...others.map((one) => one.catch(() => null))]);
      await finishErasure(service.backend, id);
      return [(await findVerification(service.backend, id)).state, SEALED.test(await rowsOf(id))];
    });
    expect(await Promise.all(rounds)).toEqual(rounds.map(() => ['erased', false]));
  });

  it('goes on where it was interrupted, and is taken up again where its job was lost', async () => {
    const { id } = await inReview();
    const before = await blobsLeft();
    await erase(id);
    wire.have('refusal');
    await expect(finishErasure(service.backend, id)).rejects.toThrow();
    wire.have('none');
    expect((await erasureOf(id)).finishedAt).toBeNull();
    service.advance(11 * 60_000);
    const sent = async () => (await service.backend.queue.depths()).get('erase') ?? 0;
    const waiting = await sent();
    await purgeEnded(service.backend);
    expect(await sent()).toBeGreaterThan(waiting);
    await Promise.all([finishErasure(service.backend, id), finishErasure(service.backend, id)]);
    expect((await erasureOf(id)).finishedAt).not.toBeNull();
    expect(await blobsLeft()).toBe(before - 2);
  });

  it('is another’s to ask as little as anything else of it', async () => {
    const { id, token } = await inReview();
    const stranger = newSecret('rvk');
    await ensureApiKey(service.backend, 'another', stranger);
    expect((await erase(id, stranger)).status).toBe(404);
    expect((await erase(id, token)).status).toBe(401);
    expect((await service.ask(`/v1/verifications/${id}/erasure`, { bearer: stranger })).status).toBe(404);
    expect((await findVerification(service.backend, id)).state).toBe('in_review');
  });
});

describe('retention', () => {
  it('takes what is personal once the policy’s time is over, and leaves what came of it', async () => {
    const { id, version } = await inReview();
    const headers = await service.signIn();
    const json = { outcome: 'rejected', reason: 'SECRETREASON', version };
    expect((await service.ask(`/v1/reviews/${id}/decision`, { headers, json })).status).toBe(200);
    service.advance(29 * DAY_MS);
    await purgeEnded(service.backend);
    expect((await findVerification(service.backend, id)).decision?.reason).toBe('SECRETREASON');
    service.advance(2 * DAY_MS);
    expect(await purgeEnded(service.backend)).toBeGreaterThan(0);
    await finishErasure(service.backend, id);
    expect(await findVerification(service.backend, id)).toMatchObject({
      state: 'rejected',
      reference: 'SECRETREF',
      note: null,
      decision: { outcome: 'rejected', reason: '' },
      sides: [{ report: null, edits: null }],
    });
    expect(await claimsOf(await erasureOf(id))).toMatchObject({ cause: 'retention', erased: { reasons: 1 } });
    expect(await rowsOf(id)).not.toMatch(SEALED);
    expect(await purgeEnded(service.backend)).toBe(0);
  });
});
