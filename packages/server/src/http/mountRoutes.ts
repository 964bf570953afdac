import type { Express, Request, Response } from 'express';
import { authenticate, requireVerification } from '../access/authenticate.ts';
import { actAs } from '../audit/actor.ts';
import { parse } from './parse.ts';
import type { Answer, Route, Tools } from './route.ts';

/** Puts the routes of a table on the app. Who asks is settled before anything they sent is read. */
export function mountRoutes(app: Express, routes: readonly Route[], tools: Tools): void {
  for (const route of routes) {
    app[route.method](expressPath(route.path), async (request, response) => {
      response.locals.route = route.path;
      write(response, await answerTo(route, request, tools));
    });
  }
}

/** `/v1/verifications/{id}` as Express writes it: `/v1/verifications/:id`. */
export function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

async function answerTo(route: Route, request: Request, tools: Tools): Promise<Answer> {
  const caller = await authenticate(tools.backend, route.access, route.method, request.headers);
  const params = parse(route.params, request.params);
  if (route.access === 'verification') await requireVerification(tools.backend, caller, String(params.id));
  const query = parse(route.query, request.query);
  const body = await route.body.read(request, tools);
  return actAs(caller, () => route.handle(tools, { params, query, body, caller: caller as never }));
}

function write(response: Response, { status, json, picture, headers = {} }: Answer): void {
  response.status(status).set(headers);
  if (picture) response.type('image/jpeg').send(Buffer.from(picture));
  else if (json !== undefined) response.json(json);
  else response.end();
}
