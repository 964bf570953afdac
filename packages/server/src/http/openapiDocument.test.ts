import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../createApp.ts';
import { routes } from '../routes/table.ts';
import { openTestService, type TestService } from '../testing/openTestService.ts';
import { expressPath } from './mountRoutes.ts';
import { openapiDocument } from './openapiDocument.ts';

let service: TestService;
beforeAll(async () => {
  service = await openTestService();
});
afterAll(() => service.close());

/** What the app answers to, as Express has it: `get /v1/reviews/:id`. */
function mounted(): string[] {
  const { backend, engine, folder } = service;
  const app = createApp({ backend, engine, incomingFolder: folder });
  return app.router.stack.flatMap(({ route }) => {
    if (!route) return [];
    return route.stack.map(({ method }) => `${method} ${route.path}`);
  });
}

describe('the API’s document', () => {
  it('names every route of the app, and no other', () => {
    const document = openapiDocument(routes);
    const documented = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
      Object.keys(methods as object).map((method) => `${method} ${expressPath(path)}`),
    );
    const itself = 'get /openapi.json';
    expect(documented.toSorted()).toEqual(
      mounted()
        .filter((route) => route !== itself)
        .toSorted(),
    );
    expect(mounted()).toContain(itself);
  });

  it('refers only to schemas it has, and to the contract’s by name', () => {
    const text = JSON.stringify(openapiDocument(routes));
    const names = Object.keys(openapiDocument(routes).components?.schemas ?? {});
    const referred = [...text.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
    expect(names).toEqual(expect.arrayContaining([...new Set(referred)]));
    expect(referred).toEqual(expect.arrayContaining(['Verification', 'SideReport', 'Problem', 'Edits']));
  });

  it('is served, with a page that loads nothing from anywhere else', async () => {
    const served = await service.ask('/openapi.json');
    expect(await served.json()).toMatchObject({ openapi: '3.1.0' });
    const page = await service.ask('/docs/');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const html = await page.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file ?? '');
    for (const file of files.filter((name) => name !== 'data:,')) {
      expect(file).toMatch(/^[\w-]+\.(js|css)$/);
      expect((await service.ask(`/docs/${file}`)).status).toBe(200);
    }
  });
});
