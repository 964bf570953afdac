import { readFileSync } from 'node:fs';
import { createIntegratorClient } from '@rectoverso/client';
import { verificationSchema } from '@rectoverso/core/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Cluster, openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { commandOf, descendantsOf, endNow } from '../processes.ts';
import { decideTogether, signInReviewers } from './decideTogether.ts';
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
