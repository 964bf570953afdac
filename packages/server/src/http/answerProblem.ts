import { type Locale, messagesIn, PROBLEM_STATUS, type Problem } from '@rectoverso/core/contract';
import type { Request, Response } from 'express';
import { isUnreachable } from '../database/openDatabase.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem.ts';

const RETRY_AFTER_S = 2;

/** Answers with what went wrong (RFC 9457), in the language that the request asks for, French by default. */
export function answerProblem(error: unknown, request: Request, response: Response, log: Log): void {
  const {
    code,
    facts: { retryAfterS, ...facts },
  } = asProblem(error, log);
  response.locals.problem = code;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const status = PROBLEM_STATUS[code];
  const problem: Problem = {
    type: `urn:rectoverso:problem:${code}`,
    title: messagesIn(localeOf(request)).problems[code],
    status,
    code,
    ...facts,
  };
  if (status === 503 || status === 429) response.set('Retry-After', String(retryAfterS ?? RETRY_AFTER_S));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

function asProblem(error: unknown, log: Log): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isUnreachable(error)) {
    log.warn('database unreachable', { error });
    return new ProblemError('unavailable');
  }
  log.error('request failed', { error });
  return new ProblemError('internal');
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
