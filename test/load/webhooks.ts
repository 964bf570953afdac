import { createIntegratorClient } from '@rectoverso/client';
import { medianAndP95, printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { openEventListener } from '../faults/eventListener.ts';
import { closedLoop } from './loops.ts';

// How many events a service hears of in a second, by one endpoint, while verifications are opened and abandoned.
//   npm run load:webhooks -- 300

const TOTAL = Number(process.argv[2] ?? 300);
const AT_ONCE = 10;

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 1, workers: 1 });
try {
  const listener = await openEventListener(cluster);
  const [apiUrl = ''] = cluster.apiUrls;
  const client = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
  const start = performance.now();
  const changed = await closedLoop(TOTAL, AT_ONCE, async () => {
    const { verification, token } = await client.createVerification({ kind: 'cni-1988' });
    const answer = await fetch(`${apiUrl}/v1/verifications/${verification.id}/abandon`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    });
    await answer.arrayBuffer();
    return answer.status;
  });
  while (new Set(listener.events.map(({ id }) => id)).size < TOTAL) await listener.nextEvent();
  const seconds = (performance.now() - start) / 1000;
  const delays = listener.events.map(({ timestamp, receivedAt }) => receivedAt - Date.parse(timestamp));
  printTable(
    ['events to one endpoint, one worker', 'figure'],
    [
      ['changes a second', Math.round(TOTAL / changed.seconds)],
      ['deliveries a second', Math.round(TOTAL / seconds)],
      ['from the change to its arrival, ms, median · p95', medianAndP95(delays)],
      ['repeated', listener.events.length - TOTAL],
    ],
  );
  await listener.close();
} finally {
  await cluster.stop();
  data.remove();
}
