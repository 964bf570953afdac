import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { webhookWithSecretSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { changeVerification } from '../store/changeVerification.ts';
import { bodyOf } from '../testing/bodyOf.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { type Receiver, receiveWebhooks } from '../testing/receiveWebhooks.ts';
import { sendDueDeliveries } from './sendDueDeliveries.ts';

const WORKER = fileURLToPath(new URL('../testing/runWorker.ts', import.meta.url));
const PATIENCE = { timeout: 50_000, interval: 50 };
/** Longer than a worker may hold a delivery. */
const CLAIM_MS = 31_000;

let service: TestService;
let receiver: Receiver;
const workers: ChildProcess[] = [];
beforeAll(async () => {
  service = await openTestService({ settings: { loopbackWebhooks: true } });
  receiver = await receiveWebhooks();
});
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await receiver.close();
  await service.close();
});

function startWorkerProcess(): ChildProcess {
  const key = service.masterKey.toString('base64');
  const args = [WORKER, service.databaseUrl, join(service.folder, 'blobs'), key];
  const worker = spawn(process.execPath, args, { stdio: 'inherit' });
  workers.push(worker);
  return worker;
}

it('tells of every change, under one id each, though its worker is killed before and during a delivery', async () => {
  const { apiKey: bearer, backend } = service;
  const answer = service.ask('/v1/webhooks', { bearer, json: { url: receiver.url } });
  const { secret } = await bodyOf(answer, webhookWithSecretSchema);
  // Committed while no worker lives.
  const { verification } = await service.create();
  await changeVerification(backend, verification.id, () => ({ event: 'submit' }));
  await changeVerification(backend, verification.id, () => ({ event: 'abandon' }));

  receiver.answer = () => undefined;
  const first = startWorkerProcess();
  await vi.waitFor(() => expect(receiver.arrivals).toHaveLength(1), PATIENCE);
  first.kill('SIGKILL');
  await once(first, 'exit');

  receiver.answer = 204;
  startWorkerProcess();
  // The workers live by the real clock; what is due is looked for by this one, which has gone ahead.
  service.advance(CLAIM_MS);
  await vi.waitFor(async () => {
    await sendDueDeliveries(backend);
    expect(receiver.arrivals.length).toBeGreaterThanOrEqual(3);
  }, PATIENCE);
  expect(receiver.arrivals.map(({ event }) => event.data.version)).toEqual([2, 2, 3]);
  expect(receiver.arrivals[0]?.id).toBe(receiver.arrivals[1]?.id);
  expect(receiver.arrivals.every((arrival) => arrival.isSignedWith(secret))).toBe(true);
});
