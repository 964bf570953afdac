import type { Express, Request, Response } from 'express';
import { authenticate, requireVerification } from '../access/authenticate.ts';
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
  if (route.access === 'verification') await requireVerification(tools.backend, caller, String(params.id));
  const query = parse(route.query, request.query);
  const body = await route.body.read(request, tools);
  return route.handle(tools, { params, query, body, caller: caller as never, cookies: request.headers.cookie });
}

function write(response: Response, { status, json, picture, headers = {} }: Answer): void {
  response.status(status).set(headers);
  if (picture) response.type('image/jpeg').send(Buffer.from(picture));
  else if (json !== undefined) response.json(json);
  else response.end();
}
