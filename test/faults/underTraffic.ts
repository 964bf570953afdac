import { setTimeout as sleep } from 'node:timers/promises';
import { type Cluster, type ClusterSize, openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { brokenEvents, countUndelivered } from './eventInvariants.ts';
import { openEventListener } from './eventListener.ts';
import { beHolders } from './holders.ts';
import { type Broken, brokenPromises, countChecking } from './invariants.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { beReviewers } from './reviewers.ts';

const HOLDERS = 4;
/** After the trouble: two leases and their search, and the queue that piled up. */
const REST_LIMIT_MS = 180_000;
const POLL_MS = 500;

export interface TrafficAsked {
  /** A picture that holders send: JPEG. */
  picture: Uint8Array;
  size?: ClusterSize;
  /** Prepares the data folder before anything starts, and gives what undoes that. */
  prepare?(dataFolder: string): Promise<() => Promise<void>>;
  /** What happens while holders and reviewers are at work. */
  trouble(cluster: Cluster, ledger: Ledger, dataFolder: string): Promise<void>;
}

export interface TrafficResult {
  ledger: Ledger;
  /** From the end of the traffic to a service at rest, ms. */
  restMs: number;
  /** Deliveries that arrived, the repeated ones too. */
  events: number;
  broken: Broken;
}

/**
 * Runs two APIs, two workers and a database under traffic through some trouble, lets the service come to rest, and
 * holds it against what its callers were told.
 */
export async function runUnderTraffic(asked: TrafficAsked): Promise<TrafficResult> {
  const { picture, size = { apis: 2, workers: 2 }, prepare, trouble } = asked;
  const data = temporaryDataFolder();
  const undo = await prepare?.(data.path);
  const cluster = await openCluster(data.path, size);
  try {
    const ledger = openLedger();
    const listener = await openEventListener(cluster);
    const stop = new AbortController();
    const traffic = Promise.all([
      ...Array.from({ length: HOLDERS }, () => beHolders(cluster, ledger, picture, stop.signal)),
      beReviewers(cluster, ledger, stop.signal),
    ]);
    await Promise.race([trouble(cluster, ledger, data.path), traffic]);
    stop.abort();
    await traffic;
    const stopped = performance.now();
    await comeToRest(cluster, stopped + REST_LIMIT_MS);
    const restMs = performance.now() - stopped;
    const broken = [...(await brokenPromises(cluster, ledger)), ...(await brokenEvents(cluster, listener))];
    await listener.close();
    return { ledger, restMs, events: listener.events.length, broken };
  } finally {
    await cluster.stop();
    await undo?.();
    data.remove();
  }
}

async function comeToRest(cluster: Cluster, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const unsettled = await Promise.all([countChecking(cluster), countUndelivered(cluster)]).catch(() => null);
    if (unsettled?.every((count) => count === 0)) return;
    await sleep(POLL_MS);
  }
}
