import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { NO_EDITS } from '@rectoverso/core/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { abandonVerification } from './abandonVerification.ts';
import { expireIdle } from './expireIdle.ts';
import { findVerification } from './findVerification.ts';
import { submitCapture } from './submitCapture.ts';
import { sweepBlobs } from './sweepBlobs.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

const HOUR_MS = 3_600_000;

it('ends what waited too long, and nothing else', async () => {
  const idle = await service.create();
  const ended = await service.create();
  await abandonVerification(service.backend, ended.verification.id);
  service.advance(23 * HOUR_MS);
  const young = await service.create();
  service.advance(2 * HOUR_MS);
  await expireIdle(service.backend);
  const stateOf = async ({ verification }: typeof idle) =>
    (await findVerification(service.backend, verification.id)).state;
  expect(await Promise.all([idle, ended, young].map(stateOf))).toEqual(['expired', 'abandoned', 'open']);
});

it('sweeps a blob that no capture owns, once no request can still be writing it', async () => {
  const { backend, folder } = service;
  const { id } = (await service.create()).verification;
  const capture = { side: 'recto', bytes: Buffer.from('page'), mediaType: 'image/png', edits: NO_EDITS } as const;
  await submitCapture(backend, id, capture);
  const { blob_id: owned } = await backend.database.selectFrom('captures').select('blob_id').executeTakeFirstOrThrow();
  const [old, young] = [randomUUID(), randomUUID()];
  const longAgo = new Date(Date.now() - 48 * HOUR_MS);
  const later = new Date(Date.now() + 25 * HOUR_MS);
  for (const blob of [old, young]) await backend.blobs.put(blob, Buffer.from('sealed'));
  for (const blob of [old, owned]) await utimes(join(folder, 'blobs', blob.slice(0, 2), blob), longAgo, longAgo);
  await utimes(join(folder, 'blobs', young.slice(0, 2), young), later, later);

  expect(await sweepBlobs(backend)).toBe(1);
  const left = await Promise.all([old, young, owned].map((blob) => backend.blobs.get(blob)));
  expect(left.map((blob) => blob !== null)).toEqual([false, true, true]);
});
