import { type Locale, messagesIn, PROBLEM_STATUS, type Problem } from '@rectoverso/core/contract';
import type { Request, Response } from 'express';
import { BlobsUnavailableError } from '../blobs/blobStore.ts';
import { isUnreachable } from '../database/openDatabase.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem.ts';

/** A restart, or an election among databases, is over in seconds; work piled up takes longer. */
const RETRY_AFTER_S = { unavailable: 2, busy: 5 };

/** Answers with what went wrong (RFC 9457), in the language that the request asks for, French by default. */
export function answerProblem(error: unknown, request: Request, response: Response, log: Log): void {
  const { code, facts } = asProblem(error, log);
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
  if (code === 'unavailable' || code === 'busy') response.set('Retry-After', String(RETRY_AFTER_S[code]));
  if (status === 401) response.set('WWW-Authenticate', 'Bearer');
  response.status(status).type('application/problem+json').send(JSON.stringify(problem));
}

function asProblem(error: unknown, log: Log): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isUnreachable(error)) {
    log.warn('database unreachable', { error });
    return new ProblemError('unavailable');
  }
  if (error instanceof BlobsUnavailableError) {
    log.warn('blob store unavailable', { error: error.cause });
    return new ProblemError('unavailable');
  }
  log.error('request failed', { error });
  return new ProblemError('internal');
}

function localeOf(request: Request): Locale {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
