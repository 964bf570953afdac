import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import express, { type Router } from 'express';
import { pageHeaders } from './securityHeaders.ts';

const require = createRequire(import.meta.url);
const SWAGGER = dirname(require.resolve('swagger-ui-dist/package.json'));

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>RectoVerso API</title>
    <link rel="stylesheet" href="swagger-ui.css">
    <link rel="icon" href="data:,">
  </head>
  <body>
    <div id="page"></div>
    <script src="swagger-ui-bundle.js"></script>
    <script src="start.js"></script>
  </body>
</html>
`;

const START = `SwaggerUIBundle({ url: '../openapi.json', dom_id: '#page', validatorUrl: null });\n`;

/** The API's document as a page, all of it from here: it calls nobody and runs under \`pageHeaders\`. */
export function docsPage(): Router {
  const router = express.Router({ strict: true });
  router.use(pageHeaders());
  router.get('', (_request, response) => response.redirect(301, 'docs/'));
  router.get('/', (_request, response) => response.type('html').send(PAGE));
  router.get('/start.js', (_request, response) => response.type('js').send(START));
  for (const file of ['swagger-ui.css', 'swagger-ui-bundle.js']) {
    router.get(`/${file}`, (_request, response) => response.sendFile(join(SWAGGER, file)));
  }
  return router;
}
