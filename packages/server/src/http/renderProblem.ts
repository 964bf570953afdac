import { type Locale, messagesIn, PROBLEM_STATUS, type Problem } from '@rectoverso/core/contract';
import type { ProblemError } from '../problem.ts';
import type { RenderedAnswer } from './renderAnswer.ts';

const RETRY_AFTER_S = 2;
/** Most requests take less. */
const RETRY_IN_PROGRESS_S = 1;

/** Writes out what went wrong (RFC 9457). */
export function renderProblem(
  { code, facts: { retryAfterS, ...facts } }: ProblemError,
  locale: Locale,
): RenderedAnswer {
  const status = PROBLEM_STATUS[code];
  const problem: Problem = {
    type: `urn:rectoverso:problem:${code}`,
    title: messagesIn(locale).problems[code],
    status,
    code,
    ...facts,
  };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(status === 503 || status === 429 ? { 'Retry-After': String(retryAfterS ?? RETRY_AFTER_S) } : {}),
      ...(code === 'request.in_progress' ? { 'Retry-After': String(RETRY_IN_PROGRESS_S) } : {}),
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
