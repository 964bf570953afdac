import { randomBytes } from 'node:crypto';
import { NO_EDITS } from '@rectoverso/core/contract';
import { emptyReport } from '@rectoverso/core/node';
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptReviewer } from '../access/providedReviewers.ts';
import { findSession, openSession } from '../access/reviewerSessions.ts';
import type { Backend } from '../backend.ts';
import { createKeyring } from '../secrets/keyring.ts';
import { SealBrokenError } from '../secrets/seal.ts';
import { continueSide } from '../store/continueSide.ts';
import { findCapture } from '../store/findCapture.ts';
import { findReview } from '../store/findReview.ts';
import { settleSide } from '../store/settleSide.ts';
import { submitCapture } from '../store/submitCapture.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { rewrapKeys } from './rewrapKeys.ts';
import { wrappedKeys } from './wrappedKeys.ts';

let service: TestService;
let old: Buffer;
let tenantId: string;
beforeAll(async () => {
  service = await openTestService();
  old = service.masterKey;
  tenantId = (await service.backend.database.selectFrom('tenants').select('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => service.close());

/** The same service under other master keys. */
const under = (...masterKeys: [Buffer, ...Buffer[]]): Backend => ({
  ...service.backend,
  keyring: createKeyring(masterKeys),
});

/** A passport in review under a backend: holder, note, capture and report are there, sealed. */
async function inReview(backend: Backend): Promise<{ id: string; captureId: string }> {
  const holder = { surname: 'Berthier', givenNames: ['Corinne'] };
  const { id } = (await service.create({ kind: 'passport-fra', holder })).verification;
  const capture = {
    side: 'recto',
    bytes: Buffer.from(`page of ${id}`),
    mediaType: 'image/png',
    edits: NO_EDITS,
  } as const;
  await submitCapture(backend, id, capture);
  const { database } = service.backend;
  const side = await database
    .selectFrom('sides')
    .selectAll()
    .where('verification_id', '=', id)
    .executeTakeFirstOrThrow();
  const job = { verificationId: id, side: 'recto', captureId: side.capture_id! } as const;
  await settleSide(backend, job, emptyReport([{ code: 'mrz.unreadable', status: 'inconclusive' }]));
  await continueSide(backend, id, 'recto', 'La page est humide.');
  return { id, captureId: job.captureId };
}

async function expectWhole(backend: Backend, { id, captureId }: { id: string; captureId: string }): Promise<void> {
  const { holder, verification } = await findReview(backend, id);
  expect([holder?.surname, verification.note]).toEqual(['Berthier', 'La page est humide.']);
  expect(verification.sides[0]?.report?.findings).toHaveLength(1);
  expect((await findCapture(backend, captureId))?.bytes.toString()).toBe(`page of ${id}`);
}

it('exchanges the master key while the service runs, and the old one can go', async () => {
  const fresh = randomBytes(32);
  const before = await inReview(service.backend);
  const person = { issuer: 'https://login.example', subject: '7', name: 'Camille' };
  const reviewerId = await acceptReviewer(service.backend, {
    ...person,
    memberships: [{ tenantId, role: 'reviewer' }],
  });
  const { secret } = await openSession(service.backend, reviewerId!, null);
  const { blob_id } = await service.backend.database
    .selectFrom('captures')
    .select('blob_id')
    .where('id', '=', before.captureId)
    .executeTakeFirstOrThrow();
  const blob = await service.backend.blobs.get(blob_id);

  // One process still wraps with the old key; the others have gone over to the new one.
  const [late, now] = [under(old, fresh), under(fresh, old)];
  const [, ...during] = await Promise.all([rewrapKeys(now), inReview(late), inReview(now)]);
  await Promise.all([before, ...during].flatMap((one) => [expectWhole(late, one), expectWhole(now, one)]));

  // Now all have: what the late one left is found by another run, and by then nothing is.
  const outcomes = await rewrapKeys(now);
  expect(outcomes.map(({ left, broken }) => [left, broken])).toEqual(outcomes.map(() => [0, []]));
  expect((await rewrapKeys(now)).map(({ rewrapped }) => rewrapped)).toEqual(outcomes.map(() => 0));
  const alone = under(fresh);
  for (const one of [before, ...during]) await expectWhole(alone, one);
  expect((await findSession(alone, secret))?.name).toBe('Camille');
  expect(await service.backend.blobs.get(blob_id)).toEqual(blob);
  await expect(findReview(under(old), before.id)).rejects.toThrow(SealBrokenError);
  await rewrapKeys(under(old, fresh));
});

it('goes on where it was interrupted', async () => {
  const fresh = randomBytes(32);
  for (let count = 0; count < 450; count += 1) await service.create();
  const total = await service.backend.database
    .selectFrom('verifications')
    .select(sql<number>`count(*)::int`.as('count'))
    .executeTakeFirstOrThrow();
  let exchanges = 0;
  const dies: KyselyPlugin = {
    transformQuery({ node }) {
      if (node.kind === 'RawNode') exchanges += 1;
      if (exchanges > 1) throw new Error('the process died');
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const backend = under(fresh, old);
  await expect(rewrapKeys({ ...backend, database: service.backend.database.withPlugin(dies) })).rejects.toThrow('died');
  const [verifications] = await rewrapKeys(backend);
  expect(verifications).toMatchObject({ table: 'verifications', rewrapped: total.count - 200, left: 0 });
  await rewrapKeys(under(old, fresh));
});

it('tells which keys do not open, and goes on with the others', async () => {
  const { id } = (await service.create()).verification;
  const foreign = createKeyring([randomBytes(32)]).newDataKey('elsewhere').wrapped;
  const { database } = service.backend;
  await database.updateTable('verifications').set({ wrapped_key: foreign }).where('id', '=', id).execute();
  const [verifications] = await rewrapKeys(under(randomBytes(32), old));
  expect(verifications).toMatchObject({ broken: [id], left: 1 });
  expect(verifications!.rewrapped).toBeGreaterThan(0);
});

it('goes through every table that has such a key', async () => {
  const { rows } = await sql<{ table: string }>`
    select table_name as table from information_schema.columns
    where table_schema = 'public' and column_name = 'wrapped_key'
  `.execute(service.backend.database);
  expect(Object.keys(wrappedKeys).toSorted()).toEqual(rows.map(({ table }) => table).toSorted());
});
