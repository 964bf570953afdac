import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createIntegratorClient } from '@rectoverso/client';
import type { CreatedVerification } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { medianAndP95, printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { closedLoop, listStatuses } from './loops.ts';

// Captures of 2 MB, 20 at once, each answered once it is durable.
//   npm run load:captures

const TOTAL = 400;
const AT_ONCE = 20;
const SIZE_BYTES = 2_000_000;

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 1, workers: 0 });
try {
  const [apiUrl = ''] = cluster.apiUrls;
  const client = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
  const opened: CreatedVerification[] = [];
  await closedLoop(TOTAL, AT_ONCE, async () => {
    opened.push(await client.createVerification({ kind: 'passport-fra' }));
    return 201;
  });
  // A real picture with bytes after its end, which readers pass over.
  const picture = await readFile(fixtures.cni1988RectoScan.file);
  const bytes = Buffer.concat([picture, randomBytes(SIZE_BYTES - picture.length)]);

  const outcomes = await closedLoop(TOTAL, AT_ONCE, async (index) => {
    const { verification, token } = opened[index]!;
    const form = new FormData();
    form.set('file', new Blob([bytes]), 'capture');
    const answer = await fetch(`${apiUrl}/v1/verifications/${verification.id}/sides/recto/capture`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    await answer.arrayBuffer();
    return answer.status;
  });
  printTable(
    ['captures of 2 MB, 20 at once', 'figure', 'bar'],
    [
      ['a second', (outcomes.ms.length / outcomes.seconds).toFixed(1), '≥ 15'],
      ['ms, median · p95', medianAndP95(outcomes.ms), 'p95 ≤ 800'],
      ['answers', listStatuses(outcomes), 'no error'],
    ],
  );
} finally {
  await cluster.stop();
  data.remove();
}
