import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fixtures } from '@rectoverso/fixtures';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { VERIFY_SIDE, type VerifySideJob } from '../queue/openQueue.ts';
import { findVerification } from '../store/findVerification.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { startWorker } from './startWorker.ts';
import { verifyCapture } from './verifyCapture.ts';

const RUN_WORKER = new URL('../testing/runWorker.ts', import.meta.url).pathname;
const picture = await readFile(fixtures.cni1988RectoScan.file);

let service: TestService;
beforeEach(async () => {
  service = await openTestService();
});
afterEach(() => service.close());

async function stateOfJob(): Promise<string | undefined> {
  const { rows } = await sql<{ state: string }>`select state from jobs.job where name = ${VERIFY_SIDE}`.execute(
    service.backend.database,
  );
  return rows[0]?.state;
}

/** Lets a worker of its own process take the job, and kills it in the middle. */
async function killWorkerAtWork(): Promise<void> {
  const { databaseUrl, folder, masterKey } = service;
  const args = [RUN_WORKER, databaseUrl, join(folder, 'blobs'), masterKey.toString('base64')];
  const worker = spawn(process.execPath, args, { stdio: 'ignore' });
  await expect.poll(stateOfJob, { timeout: 30_000, interval: 10 }).toBe('active');
  worker.kill('SIGKILL');
  await once(worker, 'exit');
}

it('gives the job of a worker that was killed to the next one within a minute', async () => {
  const created = await service.create();
  await service.submit(created, 'recto', picture);
  await killWorkerAtWork();
  const killed = Date.now();
  await startWorker({ ...service, concurrency: 1, today: () => '2026-11-23' });
  const seen = await service.untilChecked(created);
  expect(seen.sides[0]?.report).not.toBeNull();
  expect(Date.now() - killed).toBeLessThan(60_000);
}, 180_000);

it('sends a capture that ends every worker to a human, never approves it, and goes on with the next', async () => {
  const created = await service.create({ kind: 'passport-fra' });
  await service.submit(created, 'recto', picture);
  for (let time = 1; time <= 3; time += 1) {
    await killWorkerAtWork();
    // As if the queue had waited for a sign of life.
    await sql`update jobs.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`.execute(
      service.backend.database,
    );
    await expect.poll(stateOfJob, { timeout: 30_000 }).toBe(time < 3 ? 'retry' : 'failed');
  }
  const next = await service.create();
  await service.submit(next, 'recto', picture);
  await startWorker({ ...service, concurrency: 1 });
  const seen = await service.untilChecked(created);
  expect(seen).toMatchObject({ state: 'in_review', sides: [{ state: 'for_review', report: { advice: 'review' } }] });
  expect(seen.sides[0]?.report?.findings).toEqual([
    { code: 'file.unreadable', status: 'inconclusive', evidence: { reason: 'processing' } },
  ]);
  expect((await service.untilChecked(next)).sides[0]?.report).not.toBeNull();
}, 180_000);

it('discards what is found by one who lost the job, and takes it from the one who holds it', async () => {
  const { backend, engine } = service;
  const { boss } = backend.queue;
  const created = await service.create({ kind: 'passport-fra' });
  await service.submit(created, 'recto', picture);
  const take = async () => (await boss.fetch<VerifySideJob>(VERIFY_SIDE))[0]!;
  const frozen = await take();
  await sql`update jobs.job set heartbeat_on = heartbeat_on - interval '1 hour' where state = 'active'`.execute(
    backend.database,
  );
  await boss.supervise(VERIFY_SIDE);
  await expect.poll(stateOfJob, { timeout: 30_000 }).toBe('retry');
  const reports = () => backend.database.selectFrom('reports').selectAll().execute();
  const verify = (job: typeof frozen) => verifyCapture(backend, engine, '2026-11-23', job.data, job);
  const before = await findVerification(backend, created.verification.id);
  await verify(frozen);
  expect(await reports()).toEqual([]);

  const holder = await take();
  await verify(frozen);
  expect(await findVerification(backend, created.verification.id)).toEqual(before);
  await verify(holder);
  expect(await reports()).toHaveLength(1);
  await verify(frozen);
  expect(await reports()).toHaveLength(1);
}, 180_000);

it('leaves files to the workers that may open them', async () => {
  const created = await service.create({ kind: 'passport-fra' });
  await service.submit(created, 'recto', picture);
  const outside = await openTestService({ joins: service });
  await startWorker({ ...outside, jobs: 'webhooks', today: () => '2026-11-23' });
  const inside = await openTestService({ joins: service });
  await startWorker({ ...inside, jobs: 'inside', concurrency: 1, today: () => '2026-11-23' });
  expect((await service.untilChecked(created)).sides[0]?.report).not.toBeNull();
  await Promise.all([outside, inside].map((one) => one.close()));
  const checksOf = async ({ backend }: TestService) =>
    (await backend.metrics.registry.metrics()).includes('rectoverso_checks_total{');
  expect(await Promise.all([outside, inside].map(checksOf))).toEqual([false, true]);
}, 60_000);
