import type { Engine } from '@rectoverso/core/node';
import express, { type Express } from 'express';
import { openProvider, type ProviderOptions } from './access/oidc/openProvider.ts';
import { openOrigins } from './access/origins.ts';
import type { Backend } from './backend.ts';
import { answerProblem } from './http/answerProblem.ts';
import { crossOrigin } from './http/crossOrigin.ts';
import { docsPage } from './http/docsPage.ts';
import { mountRoutes } from './http/mountRoutes.ts';
import { openapiDocument } from './http/openapiDocument.ts';
import { requestLog } from './http/requestLog.ts';
import { apiHeaders, pageHeaders } from './http/securityHeaders.ts';
import { openLimits } from './limits/openLimits.ts';
import { ADMISSION_LIMITS, type AdmissionLimits, openAdmission } from './operations/admission.ts';
import { ProblemError } from './problem.ts';
import { VERIFY_SIDE } from './queue/openQueue.ts';
import { routes } from './routes/table.ts';

export interface AppOptions {
  backend: Backend;
  /** Renders the pictures that reviewers see. */
  engine: Engine;
  /** A folder that is there, for uploads while they are received: see `sweepIncoming`. */
  incomingFolder: string;
  /** True where people come by https. */
  secureCookies?: boolean;
  /** The OpenID provider that reviewers sign in with. */
  provider?: ProviderOptions;
  /** True in development alone: reviewers may sign in by name and password. */
  localAccounts?: boolean;
  /** Proxies before the API whose word on the caller's address counts: how many, or which addresses. None when absent. */
  trustProxy?: number | string[];
  /** The built back office, served under /back-office/; none when absent. */
  backOfficeDir?: string;
  /** False once the process has begun to stop; /readyz then says so. */
  isReady?: () => boolean;
  /** How much this process takes on at once, where that differs from `ADMISSION_LIMITS`. */
  admissionLimits?: Partial<AdmissionLimits>;
}

/** The API as an Express app: `/v1`, `/openapi.json`, `/docs/`, `/healthz`, `/readyz` and the back office. */
export function createApp(options: AppOptions): Express {
  const { backend, engine, incomingFolder, secureCookies = false, localAccounts = false } = options;
  const { isReady = () => true, trustProxy = 0 } = options;
  const origins = openOrigins(backend);
  const limits = openLimits(backend);
  const admission = openAdmission(
    { ...ADMISSION_LIMITS, ...options.admissionLimits },
    backend.metrics,
    async () => (await backend.queue.depths()).get(VERIFY_SIDE) ?? 0,
  );
  const document = openapiDocument(routes);
  const app = express();
  app.set('etag', false).set('x-powered-by', false).set('query parser', 'simple').set('trust proxy', trustProxy);

  app.use(requestLog(backend), ...apiHeaders());
  app.use('/v1/verifications', crossOrigin(origins));
  const provider = options.provider ? openProvider(options.provider) : null;
  const guards = { localAccounts, provider, origins, limits, admission };
  const tools = { backend, engine, incomingFolder, secureCookies, isReady, ...guards };
  mountRoutes(app, routes, tools);
  app.get('/openapi.json', (_request, response) => response.json(document));
  app.use('/docs', docsPage());
  if (options.backOfficeDir !== undefined) {
    app.use('/back-office', pageHeaders(), express.static(options.backOfficeDir, { cacheControl: false }));
  }
  app.use(() => {
    throw new ProblemError('resource.not_found');
  });
  app.use(((error, request, response, _next) => {
    answerProblem(error, request, response, backend.log);
  }) satisfies express.ErrorRequestHandler);
  return app;
}
