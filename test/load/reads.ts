import { createIntegratorClient } from '@rectoverso/client';
import { medianAndP95, printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { closedLoop, listStatuses } from './loops.ts';

// A verification read again and again by its holder's page.
//   npm run load:reads

const TOTAL = 5000;
const AT_ONCE = 10;

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 1, workers: 0 });
try {
  const [apiUrl = ''] = cluster.apiUrls;
  const client = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
  const { verification, token } = await client.createVerification({ kind: 'cni-1988' });
  const outcomes = await closedLoop(TOTAL, AT_ONCE, async () => {
    const answer = await fetch(`${apiUrl}/v1/verifications/${verification.id}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.arrayBuffer();
    return answer.status;
  });
  printTable(
    ['a verification read, 10 at once', 'figure', 'bar'],
    [
      ['a second', Math.round(outcomes.ms.length / outcomes.seconds), '≥ 200'],
      ['ms, median · p95', medianAndP95(outcomes.ms), 'p95 ≤ 50'],
      ['answers', listStatuses(outcomes), 'no error'],
    ],
  );
} finally {
  await cluster.stop();
  data.remove();
}
