import type { RequestHandler } from 'express';
import type { Log } from '../log.ts';

/** One line a request. The route is its pattern: addresses have ids in them. */
export function requestLog(log: Log): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      log.info('request', {
        method: request.method,
        route: response.locals.route ?? 'none',
        // 499: the caller hung up before there was an answer.
        status: response.writableFinished ? response.statusCode : 499,
        ms: Math.round(performance.now() - start),
        problem: response.locals.problem,
      });
    });
    next();
  };
}
