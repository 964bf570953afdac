import { readFileSync } from 'node:fs';
import { createHolderClient, createIntegratorClient } from '@rectoverso/client';
import { verificationSchema } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { type Cluster, openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { commandOf, descendantsOf, endNow } from '../processes.ts';
import { decideTogether, signInReviewers } from './decideTogether.ts';
import { openLosingProxy } from './losingProxy.ts';
import { createInCopies, submitInCopies } from './sendCopies.ts';

// A few rounds of `npm run load:duplicates`.

const data = temporaryDataFolder();
let cluster: Cluster;
beforeAll(async () => {
  cluster = await openCluster(data.path, { apis: 2, workers: 1 });
});
afterAll(async () => {
  await cluster?.stop();
  data.remove();
});

it('opens one verification and takes one capture of fifty copies sent to two APIs at once', async () => {
  for (let round = 1; round <= 3; round += 1) {
    for (const outcome of [await createInCopies(cluster, 50, String(round)), await submitInCopies(cluster, 50)]) {
      expect(outcome).toMatchObject({ wrongAnswers: 0, wrongEffects: 0 });
    }
  }
});

it('takes the decision of one of ten reviewers, and tells the others what it came to', async () => {
  const sessions = await signInReviewers(cluster, 10);
  for (let round = 1; round <= 3; round += 1) {
    expect(await decideTogether(cluster, sessions)).toEqual({ decisions: 1, won: 1, lost: 9 });
  }
});

it('does what the client asks once, where every first answer is lost on the way', async () => {
  const line = await openLosingProxy(cluster.apiUrls[0]!);
  onTestFinished(() => line.stop());
  const integrator = createIntegratorClient({ apiUrl: line.url, apiKey: cluster.apiKey });
  const sandbox = { finding: 'image.blurred' } as const;
  const { verification, token } = await integrator.createVerification({ kind: 'cni-1988', reference: 'lost', sandbox });
  const holder = createHolderClient({ apiUrl: line.url, verificationId: verification.id, token });
  const sent = await holder.submitCapture(
    'recto',
    new Blob([new Uint8Array(readFileSync(fixtures.cni1988RectoScan.file))]),
  );
  await holder.follow(sent.version);
  const again = await holder.retry('recto');
  const ended = await holder.abandon();

  expect(line.lost.size).toBe(4);
  const opened = cluster.backend.database.selectFrom('verifications').select('id').where('reference', '=', 'lost');
  expect(await opened.execute()).toHaveLength(1);
  // Opened, submitted, refused, begun again, abandoned.
  expect([sent.version, again.version, ended.version]).toEqual([2, 4, 5]);
  expect(ended).toMatchObject({ state: 'abandoned', sides: [{ attempts: 1 }, { attempts: 0 }] });
});

/** The process that serves this address. */
function apiAt(apiUrl: string): number {
  const port = `PORT=${new URL(apiUrl).port}`;
  const isApi = (pid: number) => commandOf(pid).includes('main.ts');
  const serves = (pid: number) => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(port);
  return descendantsOf(process.pid).find((pid) => isApi(pid) && serves(pid))!;
}

it('leaves the key of one who was killed in the middle to the next who asks, and the effect happens once', async () => {
  const [first = '', second = ''] = cluster.apiUrls;
  const client = createIntegratorClient({ apiUrl: second, apiKey: cluster.apiKey });
  const { verification, token } = await client.createVerification({ kind: 'cni-1988' });
  const abandon = (apiUrl: string) =>
    fetch(`${apiUrl}/v1/verifications/${verification.id}/abandon`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': 'the-end' },
    });
  // While its row is held the first API cannot end what it began.
  const { database } = cluster.backend;
  const held = await database.startTransaction().execute();
  onTestFinished(async () => {
    if (!held.isRolledBack) await held.rollback().execute();
  });
  await held.selectFrom('verifications').selectAll().where('id', '=', verification.id).forUpdate().execute();
  const lost = abandon(first).catch(() => null);
  const claimed = () =>
    database
      .selectFrom('kept_answers')
      .select('hash')
      .where('subject_id', '=', verification.id)
      .where('sealed_answer', 'is', null)
      .execute();
  await expect.poll(claimed).toHaveLength(1);
  endNow(apiAt(first));
  expect(await lost).toBeNull();
  await held.rollback().execute();

  expect((await abandon(second)).status).toBe(409);
  let answer = await abandon(second);
  while (answer.status === 409) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    answer = await abandon(second);
  }
  expect(answer.status).toBe(200);
  const ended = verificationSchema.parse(await answer.json());
  expect([ended.state, ended.version]).toEqual(['abandoned', verification.version + 1]);
});
