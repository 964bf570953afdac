import type { Express, Request, Response } from 'express';
import { authenticate, requireReview, requireVerification } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import { actAs } from '../audit/actor.ts';
import { limitAddress, limitCaller } from '../limits/limitRequest.ts';
import { answerOnce, justOnce, type Once } from '../once/answerOnce.ts';
import { inSpan } from '../operations/inSpan.ts';
import { requireWebhook } from '../webhooks/endpoints.ts';
import { localeOf } from './answerProblem.ts';
import { requireOrigin } from './crossOrigin.ts';
import { readIdempotencyKey } from './idempotencyKey.ts';
import { parse } from './parse.ts';
import { type RenderedAnswer, renderAnswer } from './renderAnswer.ts';
import type { Route, Tools } from './route.ts';
import { writeAnswer } from './writeAnswer.ts';

/** Puts the routes of a table on the app. Who asks is settled before anything they sent is read. */
export function mountRoutes(app: Express, routes: readonly Route[], tools: Tools): void {
  for (const route of routes) {
    app[route.method](expressPath(route.path), async (request, response) => {
      response.locals.route = route.path;
      const attributes = { 'http.request.method': request.method, 'http.route': route.path };
      await inSpan(
        `${request.method} ${route.path}`,
        attributes,
        async (span) => {
          const answer = await answerTo(route, request, response, tools);
          span.setAttribute('http.response.status_code', answer.status);
          writeAnswer(response, answer);
        },
        request.headers,
      );
    });
  }
}

/** `/v1/verifications/{id}` as Express writes it: `/v1/verifications/:id`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function answerTo(route: Route, request: Request, response: Response, tools: Tools): Promise<RenderedAnswer> {
  const { limits, origins, admission } = tools;
  if (route.limit !== 'none') admission.admit({ addsWork: route.addsWork ?? false });
  const { settings } = tools.backend;
  if (route.limit !== 'none') await limitAddress(limits, settings, request.ip, route.limit === 'hard');
  const caller = await authenticate(tools, route, request.headers);
  await limitCaller(limits, settings, caller);
  await requireOrigin(origins, caller, request, response);
  const params = parse(route.params, request.params);
  await requireObject(route, tools, caller, String(params.id));
  const query = parse(route.query, request.query);
  const body = await route.body.read(request, tools);
  const handle = (once: Once) =>
    actAs(caller, () =>
      route.handle(tools, { params, query, body, caller: caller as never, cookies: request.headers.cookie, once }),
    );
  const key = route.method === 'post' ? readIdempotencyKey(request.headers) : null;
  if (key === null) return renderAnswer(await handle(justOnce));
  const asked = { method: route.method, path: route.path, caller, params, query, body, locale: localeOf(request) };
  return answerOnce(tools.backend, key, asked, handle);
}

/** What the caller may not see does not exist for them: settled before anything else they sent is read. */
async function requireObject(route: Route, { backend }: Tools, caller: Caller, id: string): Promise<void> {
  const object = route.access === 'verification' ? 'verification' : route.object;
  if (object === 'verification') await requireVerification(backend, caller, id);
  if (object === 'review') await requireReview(backend, caller, 'read', id);
  if (object === 'decision') await requireReview(backend, caller, 'decide', id);
  if (object === 'webhook') await requireWebhook(backend, caller, id);
}
