import type { RequestHandler } from 'express';
import type { Backend } from '../backend.ts';

/** A label must not be somebody's to invent. */
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** One line a request, and its measure. The route is its pattern: addresses have ids in them. */
export function requestLog({ log, metrics }: Backend): RequestHandler {
  return (request, response, next) => {
    const start = performance.now();
    response.once('close', () => {
      const route: string = response.locals.route ?? 'none';
      // 499: the caller hung up before there was an answer.
      const status = response.writableFinished ? response.statusCode : 499;
      const ms = Math.round(performance.now() - start);
      const method = METHODS.includes(request.method) ? request.method : 'OTHER';
      log.info('request', { method, route, status, ms, problem: response.locals.problem });
      metrics.answered(method, route, status, ms);
    });
    next();
  };
}
