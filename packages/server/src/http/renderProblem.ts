import {
  type Locale,
  messagesIn,
  PROBLEM_STATUS,
  type Problem,
  type ProblemCode,
  waitText,
} from '@rectoverso/core/contract';
import type { ProblemError } from '../problem.ts';
import type { RenderedAnswer } from './renderAnswer.ts';

/** A restart, or an election among databases, is over in seconds; work piled up takes longer; most requests take less. */
const RETRY_AFTER_S: Partial<Record<ProblemCode, number>> = {
  unavailable: 2,
  busy: 5,
  'request.in_progress': 1,
  'request.too_many': 2,
};

/** Writes out what went wrong (RFC 9457). */
export function renderProblem(
  { code, facts: { retryAfterS, ...facts } }: ProblemError,
  locale: Locale,
): RenderedAnswer {
  const status = PROBLEM_STATUS[code];
  const retryAfter = retryAfterS ?? RETRY_AFTER_S[code];
  const problem: Problem = {
    type: `urn:rectoverso:problem:${code}`,
    title: messagesIn(locale).problems[code],
    status,
    code,
    ...(retryAfterS === undefined ? {} : { detail: waitText(retryAfterS, locale) }),
    ...facts,
  };
  return {
    status,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      ...(retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }),
      ...(status === 401 ? { 'WWW-Authenticate': 'Bearer' } : {}),
    },
    body: Buffer.from(JSON.stringify(problem)),
  };
}
