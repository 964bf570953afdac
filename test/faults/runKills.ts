import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '@rectoverso/fixtures';
import { endNow } from '../processes.ts';
import type { Ledger } from './ledger.ts';
import { runUnderTraffic, type TrafficResult } from './underTraffic.ts';
import { processesOf, VICTIMS, type Victim } from './victims.ts';

export interface KillsAsked {
  rounds: number;
  /** A picture that holders send: JPEG. */
  picture: Uint8Array;
  /** Chooses what is killed and when. */
  random: Random;
  onRound?(round: number, victim: Victim, ledger: Ledger): void;
}

export interface KillsResult extends TrafficResult {
  kills: Record<Victim, number>;
}

/** Kills one process of a random kind with SIGKILL at a random moment under traffic, `rounds` times. */
export async function runKills({ rounds, picture, random, onRound }: KillsAsked): Promise<KillsResult> {
  const kills: Record<Victim, number> = { api: 0, worker: 0, decoder: 0, database: 0 };
  const result = await runUnderTraffic({
    picture,
    async trouble(_cluster, ledger) {
      for (let round = 1; round <= rounds; ) {
        await sleep(random.between(300, 1800));
        const victim = random.pick(Object.keys(VICTIMS) as Victim[]);
        const pids = processesOf(victim);
        if (pids.length === 0) continue;
        endNow(random.pick(pids));
        kills[victim] += 1;
        onRound?.(round, victim, ledger);
        round += 1;
      }
    },
  });
  return { ...result, kills };
}
