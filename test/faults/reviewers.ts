import { setTimeout as sleep } from 'node:timers/promises';
import { ProblemError } from '@rectoverso/client';
import type { Review, ReviewList } from '@rectoverso/core/contract';
import type { Cluster } from '../cluster/openCluster.ts';
import { signIn } from '../cluster/signIn.ts';
import { isPassing } from './holders.ts';
import type { Ledger } from './ledger.ts';

const PAUSE_MS = 150;

/**
 * Reviewers at every API who always race for the same case, until `signal`: each takes the longest wait and decides it
 * at once, one approving and the other rejecting. Writes down the decisions that were acknowledged.
 */
export async function beReviewers(cluster: Cluster, ledger: Ledger, signal: AbortSignal): Promise<void> {
  await Promise.all(
    [0, 1].map(async (index) => {
      const apiUrl = cluster.apiUrls[index % cluster.apiUrls.length]!;
      let desk: Desk | null = null;
      while (!signal.aborted) {
        try {
          desk ??= await sitDown(apiUrl, cluster.reviewer);
          await decideFirst(desk, index === 0 ? 'approved' : 'rejected', ledger);
        } catch (error) {
          if (error instanceof ProblemError && error.code === 'auth.required') desk = null;
          else if (!isPassing(error) && !(error instanceof TypeError)) throw error;
          ledger.unanswered += 1;
        }
        await sleep(PAUSE_MS);
      }
    }),
  );
}

interface Desk {
  ask<Value>(path: string, json?: unknown): Promise<Value | null>;
}

/** A reviewer at one API. Throws a `TypeError`, as `fetch` does, where no session can be had for now. */
async function sitDown(apiUrl: string, reviewer: Cluster['reviewer']): Promise<Desk> {
  const headers = await signIn(apiUrl, reviewer);
  return {
    async ask<Value>(path: string, json?: unknown) {
      const got = await fetch(apiUrl + path, {
        headers: { ...headers, 'content-type': 'application/json' },
        ...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) }),
      });
      return got.ok ? ((await got.json()) as Value) : null;
    },
  };
}

async function decideFirst(desk: Desk, outcome: 'approved' | 'rejected', ledger: Ledger): Promise<void> {
  const list = await desk.ask<ReviewList>('/v1/reviews?limit=1');
  const id = list?.reviews[0]?.id;
  if (id === undefined) return;
  const review = await desk.ask<Review>(`/v1/reviews/${id}`);
  if (!review) return;
  const { version } = review.verification;
  const decided = await desk.ask<Review>(`/v1/reviews/${id}/decision`, { outcome, reason: 'Essai.', version });
  if (decided) ledger.decisions.push({ verificationId: id, version, outcome });
}
