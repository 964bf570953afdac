import { type Locale, PROBLEM_STATUS } from '@rectoverso/core/contract';
import type { Transaction } from 'kysely';
import type { Backend } from '../backend.ts';
import type { Tables } from '../database/tables.ts';
import { type RenderedAnswer, renderAnswer } from '../http/renderAnswer.ts';
import { renderProblem } from '../http/renderProblem.ts';
import type { Answer } from '../http/route.ts';
import { ProblemError } from '../problem.ts';
import { type Asked, fingerprintOf, scopeOf } from './fingerprint.ts';
import { type Claim, claimKey, keepAnswer, releaseKey } from './keptAnswers.ts';

/** Runs in the transaction that makes an effect, with what came of it. Where it throws, there is no effect. */
export type Alongside<Result> = (transaction: Transaction<Tables>, result: Result) => Promise<void>;

/**
 * Has an effect and says what to answer. The effect runs what it is given in its own transaction: so the answer is kept
 * if, and only if, the effect is there.
 */
export type Once = <Result>(
  effect: (alongside: Alongside<Result>) => Promise<Result>,
  answerOf: (result: Result) => Answer,
) => Promise<Answer>;

/** For requests without a key: nothing is kept. */
export const justOnce: Once = async (effect, answerOf) => answerOf(await effect(async () => undefined));

/**
 * Answers a request that may be sent again under the same key: the first time by `handle`, then with the bytes that were
 * kept. Refusals that would be the same again are kept too; after any other failure the request may be repeated at once.
 */
export async function answerOnce(
  backend: Backend,
  key: string,
  asked: Asked & { locale: Locale },
  handle: (once: Once) => Promise<Answer>,
): Promise<RenderedAnswer> {
  const { id } = asked.params as { id?: string };
  const claim = await claimKey(backend, {
    key,
    scope: scopeOf(asked.caller),
    fingerprint: fingerprintOf(asked),
    subject: id ?? null,
  });
  if ('kept' in claim) return { ...claim.kept, headers: { ...claim.kept.headers, 'Idempotent-Replayed': 'true' } };
  try {
    const answer = await handle(onceUnder(claim));
    const rendered = renderAnswer(answer);
    // Nothing is left to do where the effect has kept it.
    await keepAnswer(backend.database, claim, rendered, answer.about);
    return rendered;
  } catch (error) {
    if (isFinal(error) && asked.caller.role !== 'anybody') {
      await keepAnswer(backend.database, claim, renderProblem(error, asked.locale));
    } else {
      // Where the database is away the lease runs out by itself.
      await releaseKey(backend.database, claim).catch(() => undefined);
    }
    throw error;
  }
}

function onceUnder(claim: Claim): Once {
  return async (effect, answerOf) => {
    let kept: Answer | null = null;
    const result = await effect(async (transaction, made) => {
      kept = answerOf(made);
      if (!(await keepAnswer(transaction, claim, renderAnswer(kept), kept.about))) {
        throw new ProblemError('request.in_progress');
      }
    });
    return kept ?? answerOf(result);
  };
}

/** A refusal that says something of the request itself, and not of the moment. */
function isFinal(error: unknown): error is ProblemError {
  if (!(error instanceof ProblemError) || error.code === 'request.in_progress') return false;
  const status = PROBLEM_STATUS[error.code];
  return status < 500 && status !== 429;
}
