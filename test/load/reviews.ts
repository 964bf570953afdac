import { readFile } from 'node:fs/promises';
import { createHolderClient, createIntegratorClient } from '@rectoverso/client';
import { NO_EDITS } from '@rectoverso/core/contract';
import { fixtures } from '@rectoverso/fixtures';
import { seedReviews } from '../../packages/server/src/testing/seedReviews.ts';
import { medianAndP95, printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { signIn } from '../cluster/signIn.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { closedLoop, listStatuses } from './loops.ts';

// The reviewers' list over 100,000 waiting cases, paged through.
//   npm run load:reviews

const CASES = 100_000;
const PAGES = 500;
const AT_ONCE = 4;

const data = temporaryDataFolder();
const cluster = await openCluster(data.path, { apis: 1, workers: 1 });
try {
  const [apiUrl = ''] = cluster.apiUrls;
  // One real case, whose report the seeded ones share.
  const client = createIntegratorClient({ apiUrl, apiKey: cluster.apiKey });
  const { verification, token } = await client.createVerification({ kind: 'cni-2021', policy: 'jesignexpert' });
  const holder = createHolderClient({ apiUrl, verificationId: verification.id, token });
  const picture = await readFile(fixtures.cni2021RectoScan.file);
  const sent = await holder.submitCapture('recto', new Blob([new Uint8Array(picture)]), NO_EDITS);
  await holder.follow(sent.version);
  const report = await holder.getReport('recto');
  const { id: tenantId } = await cluster.backend.database.selectFrom('tenants').select('id').executeTakeFirstOrThrow();
  await seedReviews(cluster.backend, tenantId, CASES, report);

  const headers = await signIn(apiUrl, cluster.reviewer);
  let cursor: string | null = null;
  const outcomes = await closedLoop(PAGES, AT_ONCE, async () => {
    const query = cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const answer = await fetch(`${apiUrl}/v1/reviews${query}`, { headers });
    const page = (await answer.json()) as { nextCursor: string | null };
    cursor = page.nextCursor;
    return answer.status;
  });
  printTable(
    [`pages of the list over ${CASES} cases, ${AT_ONCE} at once`, 'figure', 'bar'],
    [
      ['ms, median · p95', medianAndP95(outcomes.ms), 'p95 ≤ 300'],
      ['answers', listStatuses(outcomes), 'no error'],
    ],
  );
} finally {
  await cluster.stop();
  data.remove();
}
