import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createHolderClient, createIntegratorClient } from '@rectoverso/client';
import { NO_EDITS } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { countChecking } from '../faults/invariants.ts';

// Verifications a minute by one worker and by two, of one thread each. Needs two processors that are free.
//   npm run load:workers

const CAPTURES = 60;
const POLL_MS = 100;

const one = await perMinute(1);
const two = await perMinute(2);
printTable(
  ['checks a minute', 'figure', 'bar'],
  [
    ['one worker', Math.round(one)],
    ['two workers', Math.round(two)],
    ['two against one', (two / one).toFixed(2), '≥ 1.7'],
  ].map((cells) => [...cells, ''].slice(0, 3)),
);

async function perMinute(workers: number): Promise<number> {
  const data = temporaryDataFolder();
  const cluster = await openCluster(data.path, { apis: 1, workers });
  try {
    const [apiUrl = ''] = cluster.apiUrls;
    const client = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
    const picture = await readFile(fixtures.cni1988RectoPhoto.file);
    const start = performance.now();
    for (let index = 0; index < CAPTURES; index += 1) {
      const { verification, token } = await client.createVerification({ kind: 'cni-1988' });
      const holder = createHolderClient({ apiUrl, verificationId: verification.id, token });
      await holder.submitCapture('recto', new Blob([new Uint8Array(picture)]), NO_EDITS);
    }
    while ((await countChecking(cluster)) > 0) await sleep(POLL_MS);
    return (CAPTURES * 60_000) / (performance.now() - start);
  } finally {
    await cluster.stop();
    data.remove();
  }
}
