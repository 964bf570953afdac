import { setTimeout as sleep } from 'node:timers/promises';
import { createIntegratorClient } from '@rectoverso/client';
import { problemSchema, reviewSchema } from '@rectoverso/core/contract';
import { grantDevelopmentAccess } from '@rectoverso/server';
import type { Cluster } from '../cluster/openCluster.ts';
import { signIn } from '../cluster/signIn.ts';

const POLL_MS = 50;
const OUTCOMES = ['approved', 'rejected', 'more_asked'] as const;

export type Session = Awaited<ReturnType<typeof signIn>>;

/** Sessions of as many reviewers, each with an account of their own. */
export async function signInReviewers({ backend, apiUrls, apiKey }: Cluster, count: number): Promise<Session[]> {
  const sessions: Session[] = [];
  for (let index = 1; index <= count; index += 1) {
    const reviewer = { name: `reviewer-${index}`, password: `a long password, number ${index}` };
    await grantDevelopmentAccess(backend, { apiKey, reviewer, postgresPassword: '' }, []);
    sessions.push(await signIn(apiUrls[index % apiUrls.length]!, reviewer));
  }
  return sessions;
}

/** What came of one case that several reviewers decided at once. */
export interface DecisionOutcome {
  /** Decisions there are in the database: one. */
  decisions: number;
  /** Reviewers who were told that theirs was taken: one. */
  won: number;
  /** Reviewers who were told where the case stands now, as it does. */
  lost: number;
}

/** Brings a trial into review and lets every session decide it at once, spread over the APIs, not all alike. */
export async function decideTogether(cluster: Cluster, sessions: readonly Session[]): Promise<DecisionOutcome> {
  const { apiUrls, apiKey, backend } = cluster;
  const client = createIntegratorClient({ apiUrl: apiUrls[0]!, apiKey });
  const created = await client.createVerification({ kind: 'passport-fra', sandbox: { state: 'in_review' } });
  let seen = created.verification;
  while (seen.state !== 'in_review') {
    await sleep(POLL_MS);
    seen = await client.getVerification(seen.id);
  }
  const answers = await Promise.all(
    sessions.map(async (session, index) => {
      const outcome = OUTCOMES[index % OUTCOMES.length];
      const answer = await fetch(`${apiUrls[index % apiUrls.length]}/v1/reviews/${seen.id}/decision`, {
        method: 'POST',
        headers: { ...session, 'content-type': 'application/json', 'idempotency-key': `decision-on-${seen.id}` },
        body: JSON.stringify({ outcome, reason: 'Vu.', version: seen.version }),
      });
      return { status: answer.status, body: await answer.json() };
    }),
  );
  const winners = answers.filter(({ status }) => status === 200);
  const after = winners.map(({ body }) => reviewSchema.parse(body).verification)[0];
  const losers = answers.filter(({ status, body }) => {
    if (status !== 409) return false;
    const { code, current } = problemSchema.parse(body);
    return code === 'state.conflict' && current?.state === after?.state && current?.version === after?.version;
  });
  const rows = await backend.database
    .selectFrom('decisions')
    .select('version')
    .where('verification_id', '=', seen.id)
    .execute();
  return { decisions: rows.length, won: winners.length, lost: losers.length };
}
