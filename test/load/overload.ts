import { readFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { fixtures } from '@rectoverso/fixtures';
import { medianAndP95, printTable } from '../bench/table.ts';
import { openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { countChecking } from '../faults/invariants.ts';
import { closedLoop, listStatuses, openLoop } from './loops.ts';

// Ten times what one API and one worker take, whether or not they answer: what is turned away, how, and what becomes of
// the rest.
//   npm run load:overload -- --seconds 120

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '120' } } });
const SECONDS = Number(values.seconds);
const TIMES = 10;
/** Captures that may wait here: a check takes about a second, and the end of all of them is waited for. */
const WAITING_CHECKS = '100';
const WATCH_MS = 2_000;
const REST_LIMIT_MS = 300_000;

const picture = new Uint8Array(await readFile(fixtures.emptyTable.file));
const data = temporaryDataFolder();
const cluster = await openCluster(data.path, {
  apis: 1,
  workers: 1,
  env: { RECTOVERSO_WAITING_CHECKS: WAITING_CHECKS },
});
try {
  const usual = await closedLoop(100, 10, submit);
  const perSecond = Math.round((TIMES * usual.ms.length) / usual.seconds);

  const watched = { residentMb: 0, lagP99Ms: [] as number[] };
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      await sleep(WATCH_MS);
      const metrics = await readMetrics();
      watched.residentMb = Math.max(watched.residentMb, (metrics.get('process_resident_memory_bytes') ?? 0) / 1e6);
      watched.lagP99Ms.push((metrics.get('nodejs_eventloop_lag_p99_seconds') ?? 0) * 1000);
    }
  })();
  const outcomes = await openLoop(perSecond, SECONDS, submit);
  watching.abort();
  await watch;

  const ended = performance.now();
  while ((await countChecking(cluster)) > 0 && performance.now() - ended < REST_LIMIT_MS) await sleep(WATCH_MS);
  printTable(
    [`${perSecond} captures a second for ${SECONDS} s`, 'figure', 'bar'],
    [
      ['usual, a second', (usual.ms.length / usual.seconds).toFixed(1), ''],
      ['answers', listStatuses(outcomes), '429 and 503 beside what is admitted'],
      ['admitted, ms, median · p95', medianAndP95(outcomes.ms), ''],
      ['admitted and never finished', await countChecking(cluster), '0'],
      ['memory of the API, most, MB', Math.round(watched.residentMb), 'bounded'],
      ['lag of its event loop, p99, median · p95 of looks, ms', medianAndP95(watched.lagP99Ms), '≤ 100'],
      ['programs that ended', [...cluster.deaths.values()].reduce((sum, count) => sum + count, 0), '0'],
    ],
  );
} finally {
  await cluster.stop();
  data.remove();
}

/** Opens a verification and gives its capture; the status of the first answer that is no success, or the last. */
async function submit(): Promise<number> {
  const [apiUrl = ''] = cluster.apiUrls;
  const opened = await fetch(`${apiUrl}/v1/verifications`, {
    method: 'POST',
    headers: { authorization: `Bearer ${cluster.apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'passport-fra' }),
  });
  const created = (await opened.json()) as { verification: { id: string }; token: string };
  if (!opened.ok) return opened.status;
  const form = new FormData();
  form.set('file', new Blob([picture]), 'capture');
  const answer = await fetch(`${apiUrl}/v1/verifications/${created.verification.id}/sides/recto/capture`, {
    method: 'POST',
    headers: { authorization: `Bearer ${created.token}` },
    body: form,
  });
  await answer.arrayBuffer();
  return answer.status;
}

/** The API's figures without labels, by name. */
async function readMetrics(): Promise<Map<string, number>> {
  const text = await fetch(cluster.metricsUrls[0] ?? '').then((answer) => answer.text());
  return new Map(
    text.split('\n').flatMap((line) => {
      const [name, value] = line.split(' ');
      return name && !name.startsWith('#') && value ? [[name, Number(value)] as const] : [];
    }),
  );
}
