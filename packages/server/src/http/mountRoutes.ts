import type { Express, Request, Response } from 'express';
import { authenticate, requireReview, requireVerification } from '../access/authenticate.ts';
import type { Caller } from '../access/caller.ts';
import { limitAddress, limitCaller } from '../limits/limitRequest.ts';
import { requireOrigin } from './crossOrigin.ts';
import { parse } from './parse.ts';
import type { Answer, Route, Tools } from './route.ts';

/** Puts the routes of a table on the app. Who asks is settled before anything they sent is read. */
export function mountRoutes(app: Express, routes: readonly Route[], tools: Tools): void {
  for (const route of routes) {
    app[route.method](expressPath(route.path), async (request, response) => {
      response.locals.route = route.path;
      write(response, await answerTo(route, request, response, tools));
    });
  }
}

/** `/v1/verifications/{id}` as Express writes it: `/v1/verifications/:id`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function answerTo(route: Route, request: Request, response: Response, tools: Tools): Promise<Answer> {
  const { limits, origins } = tools;
  const { settings } = tools.backend;
  if (route.limit !== 'none') await limitAddress(limits, settings, request.ip, route.limit === 'hard');
  const caller = await authenticate(tools, route, request.headers);
  await limitCaller(limits, settings, caller);
  await requireOrigin(origins, caller, request, response);
  const params = parse(route.params, request.params);
  await requireObject(route, tools, caller, String(params.id));
  const query = parse(route.query, request.query);
  const body = await route.body.read(request, tools);
  return route.handle(tools, { params, query, body, caller: caller as never, cookies: request.headers.cookie });
}

/** What the caller may not see does not exist for them: settled before anything else they sent is read. */
async function requireObject(route: Route, { backend }: Tools, caller: Caller, id: string): Promise<void> {
  const object = route.access === 'verification' ? 'verification' : route.object;
  if (object === 'verification') await requireVerification(backend, caller, id);
  if (object === 'review') await requireReview(backend, caller, 'read', id);
  if (object === 'decision') await requireReview(backend, caller, 'decide', id);
}

function write(response: Response, { status, json, picture, headers = {} }: Answer): void {
  response.status(status).set(headers);
  if (picture) response.type('image/jpeg').send(Buffer.from(picture));
  else if (json !== undefined) response.json(json);
  else response.end();
}
