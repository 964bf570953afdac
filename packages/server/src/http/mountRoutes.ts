import type { Express, Request } from 'express';
import { authenticate, requireVerification } from '../access/authenticate.ts';
import { actAs } from '../audit/actor.ts';
import { answerOnce, justOnce, type Once } from '../once/answerOnce.ts';
import { inSpan } from '../operations/inSpan.ts';
import { localeOf } from './answerProblem.ts';
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
          const answer = await answerTo(route, request, tools);
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

async function answerTo(route: Route, request: Request, tools: Tools): Promise<RenderedAnswer> {
  if (route.access !== 'anybody' || route.addsWork) tools.admission.admit({ addsWork: route.addsWork ?? false });
  const caller = await authenticate(tools.backend, route.access, route.method, request.headers);
  const params = parse(route.params, request.params);
  if (route.access === 'verification') await requireVerification(tools.backend, caller, String(params.id));
  const query = parse(route.query, request.query);
  const body = await route.body.read(request, tools);
  const handle = (once: Once) =>
    actAs(caller, () => route.handle(tools, { params, query, body, caller: caller as never, once }));
  const key = route.method === 'post' ? readIdempotencyKey(request.headers) : null;
  if (key === null) return renderAnswer(await handle(justOnce));
  const asked = { method: route.method, path: route.path, caller, params, query, body, locale: localeOf(request) };
  return answerOnce(tools.backend, key, asked, handle);
}
