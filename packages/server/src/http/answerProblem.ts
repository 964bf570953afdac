import type { Locale } from '@rectoverso/core/contract';
import type { Request, Response } from 'express';
import { BlobsUnavailableError } from '../blobs/blobStore.ts';
import { isUnreachable } from '../database/openDatabase.ts';
import type { Log } from '../log.ts';
import { ProblemError } from '../problem.ts';
import { renderProblem } from './renderProblem.ts';
import { writeAnswer } from './writeAnswer.ts';

/** Answers with what went wrong (RFC 9457), in the language that the request asks for, French by default. */
export function answerProblem(error: unknown, request: Request, response: Response, log: Log): void {
  const problem = asProblem(error, log);
  response.locals.problem = problem.code;
  if (response.headersSent) {
    response.destroy();
    return;
  }
  writeAnswer(response, renderProblem(problem, localeOf(request)));
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

/** The language that the request asks for, French by default. */
export function localeOf(request: Request): Locale {
  return request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
}
