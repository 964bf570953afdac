import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@rectoverso/fixtures';
import { type Cluster, openCluster } from '../cluster/openCluster.ts';
import { temporaryDataFolder } from '../e2e/program.ts';
import { endNow } from '../processes.ts';
import { beHolders } from './holders.ts';
import { type Broken, brokenPromises, countChecking } from './invariants.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { beReviewers } from './reviewers.ts';
import { processesOf, VICTIMS, type Victim } from './victims.ts';

const HOLDERS = 4;
/** After the last kill: two leases and their search, and the queue that piled up. */
const REST_LIMIT_MS = 180_000;
const POLL_MS = 500;

export interface KillsAsked {
  rounds: number;
  /** A picture of a passport's page, or of nothing: JPEG. */
  picture: Uint8Array;
  /** Chooses what is killed and when. */
  random: Random;
  onRound?(round: number, victim: Victim, ledger: Ledger): void;
}

export interface KillsResult {
  ledger: Ledger;
  kills: Record<Victim, number>;
  /** From the end of the traffic to a service at rest, ms. */
  restMs: number;
  broken: Broken;
}

/**
 * Runs two APIs, two workers and a database under traffic, kills one process of a random kind with SIGKILL at a random
 * moment, `rounds` times, lets the service come to rest, and holds it against what its callers were told.
 */
export async function runKills({ rounds, picture, random, onRound }: KillsAsked): Promise<KillsResult> {
  const data = temporaryDataFolder();
  const cluster = await openCluster(data.path, { apis: 2, workers: 2 });
  try {
    const ledger = openLedger();
    const kills: Record<Victim, number> = { api: 0, worker: 0, decoder: 0, database: 0 };
    const stopTraffic = new AbortController();
    const traffic = [
      ...Array.from({ length: HOLDERS }, () => beHolders(cluster, ledger, picture, stopTraffic.signal)),
      beReviewers(cluster, ledger, stopTraffic.signal),
    ];
    const failure = Promise.all(traffic).then(() => null);
    for (let round = 1; round <= rounds; ) {
      await Promise.race([sleep(random.between(300, 1800)), failure]);
      const victim = random.pick(Object.keys(VICTIMS) as Victim[]);
      const pids = processesOf(victim);
      if (pids.length === 0) continue;
      endNow(random.pick(pids));
      kills[victim] += 1;
      onRound?.(round, victim, ledger);
      round += 1;
    }
    stopTraffic.abort();
    await failure;
    const stopped = performance.now();
    await comeToRest(cluster, stopped + REST_LIMIT_MS);
    const restMs = performance.now() - stopped;
    return { ledger, kills, restMs, broken: await brokenPromises(cluster, ledger) };
  } finally {
    await cluster.stop();
    data.remove();
  }
}

async function comeToRest(cluster: Cluster, deadline: number): Promise<void> {
  while (performance.now() < deadline) {
    const checking = await countChecking(cluster).catch(() => null);
    if (checking === 0) return;
    await sleep(POLL_MS);
  }
}
