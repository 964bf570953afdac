import { join } from 'node:path';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { RENEWAL_PROBLEM_STATUS, RenewalProblem } from './renewalProblem.ts';
import { securityHeaders } from './securityHeaders.ts';
import { startVerification } from './startVerification.ts';

/** What the service needs to know. */
export interface RenewalOptions {
  /** Address of the RectoVerso API, reachable from here and from the holder's browser. */
  apiUrl: string;
  /** Stays on this server. */
  apiKey: string;
  /** Name of the policy its verifications are judged by. */
  policy: string;
  /** Folder of the built page. */
  webRoot: string;
}

/** Longest request body taken, bytes: a form of a few names. */
const BODY_LIMIT_BYTES = 10_000;
const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * The renewal service: the built page, and `POST /api/verifications`, by which the page starts one.
 *
 * @example
 * createServer(createRenewalServer({ apiUrl, apiKey, policy: 'jesignexpert', webRoot })).listen(0, '127.0.0.1');
 */
export function createRenewalServer(options: RenewalOptions): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders(options.apiUrl));

  app.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  app.post('/api/verifications', requireJson, express.json({ limit: BODY_LIMIT_BYTES }), startVerification(options));

  // Names in assets/ carry a hash of their content.
  app.use('/assets', express.static(join(options.webRoot, 'assets'), { immutable: true, maxAge: YEAR_MS }));
  app.use(express.static(options.webRoot));
  app.use(() => {
    throw new RenewalProblem('page.not_found');
  });
  app.use(answerProblem);
  return app;
}

/** Another site can post forms here without asking, JSON it cannot. */
const requireJson: express.RequestHandler = (request, _response, next) => {
  if (!request.is('application/json')) throw new RenewalProblem('form.not_json');
  next();
};

const answerProblem: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const problem = toProblem(error);
  if (problem.code === 'internal') console.error('internal error:', error instanceof Error ? error.name : typeof error);
  response
    .status(RENEWAL_PROBLEM_STATUS[problem.code])
    .set('cache-control', 'no-store')
    .json({ code: problem.code, members: problem.members });
};

function toProblem(error: unknown): RenewalProblem {
  if (error instanceof RenewalProblem) return error;
  // What express.json and express.static throw carries a status below 500.
  const status = (error as { status?: unknown }).status;
  return new RenewalProblem(typeof status === 'number' && status < 500 ? 'form.invalid' : 'internal');
}
