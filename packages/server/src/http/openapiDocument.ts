import {
  OpenAPIRegistry,
  OpenApiGeneratorV31,
  type RouteConfig,
  zodToOpenAPIRegistry,
} from '@asteasolutions/zod-to-openapi';
import * as contract from '@rectoverso/core/contract';
import { PROBLEM_STATUS, type ProblemCode, problemSchema } from '@rectoverso/core/contract';
import * as z from 'zod';
import type { Access } from '../access/authenticate.ts';
import { IDEMPOTENCY_KEY } from './idempotencyKey.ts';
import type { Route } from './route.ts';

/** The contract's schemas that the document names; all others are written out where they are used. */
const NAMED: Record<string, z.ZodType> = {
  CreateVerification: contract.createVerificationSchema,
  CreatedVerification: contract.createdVerificationSchema,
  Sandbox: contract.sandboxSchema,
  IssuedToken: contract.issuedTokenSchema,
  Verification: contract.verificationSchema,
  VerificationSide: contract.verificationSideSchema,
  Edits: contract.editsSchema,
  Holder: contract.holderSchema,
  SideReport: contract.sideReportSchema,
  Finding: contract.findingSchema,
  Decision: contract.decisionSchema,
  RetryRequest: contract.retryRequestSchema,
  ContinueRequest: contract.continueRequestSchema,
  ReviewerSignIn: contract.reviewerSignInSchema,
  ReviewerSession: contract.reviewerSessionSchema,
  WaysIn: contract.waysInSchema,
  Review: contract.reviewSchema,
  ReviewSummary: contract.reviewSummarySchema,
  ReviewList: contract.reviewListSchema,
  DecideRequest: contract.decideRequestSchema,
  Erasure: contract.erasureSchema,
  CreateWebhook: contract.createWebhookSchema,
  Webhook: contract.webhookSchema,
  WebhookWithSecret: contract.webhookWithSecretSchema,
  WebhookDelivery: contract.webhookDeliverySchema,
  WebhookDeliveryList: contract.webhookDeliveryListSchema,
  WebhookEvent: contract.webhookEventSchema,
  Problem: problemSchema,
};

/** Every POST takes one, see `once/`. */
const KEY_HEADER = z.object({
  [IDEMPOTENCY_KEY]: z.string().max(255).optional().meta({
    description:
      'Names this request, so that it can be sent again without being done again: for 24 hours the same request under the same key gets the same answer, with `Idempotent-Replayed: true`. A UUID for each request is best.',
  }),
});

const SECURITY: Record<Access, Record<string, string[]>[]> = {
  anybody: [],
  service: [{ apiKey: [] }],
  verification: [{ token: [] }, { apiKey: [] }],
  reviewer: [{ session: [] }],
};

/** The API as OpenAPI 3.1, made from the table of routes and the contract's schemas. */
export function openapiDocument(routes: readonly Route[]) {
  for (const [refId, schema] of Object.entries(NAMED)) zodToOpenAPIRegistry.add(schema, { _internal: { refId } });
  const registry = new OpenAPIRegistry();
  for (const [name, description] of [
    ['apiKey', 'An API key of the service: `rvk_…`'],
    ['token', 'The token of one verification: `rvt_…`'],
  ] as const) {
    registry.registerComponent('securitySchemes', name, { type: 'http', scheme: 'bearer', description });
  }
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'rectoverso_session',
    description:
      'A reviewer’s session; behind https the cookie is `__Host-rectoverso_session`. What changes something also needs its `csrfToken` in `X-CSRF-Token`.',
  });
  for (const route of routes) registry.registerPath(describe(route));
  registry.registerWebhook(describeWebhook());
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'RectoVerso',
      version: '0.1.0',
      description:
        'Pre-checks of identity documents. Whatever is not a success is a `Problem` (RFC 9457). A consistent MRZ proves no authenticity, and a pre-check is no PVID-level identity proofing.',
    },
  });
}

function describe(route: Route): RouteConfig {
  const { success } = route;
  return {
    method: route.method,
    path: route.path,
    summary: route.summary,
    operationId: operationIdOf(route),
    tags: [tagOf(route)],
    ...(route.scope && { description: `An API key must be for \`${route.scope}\`.` }),
    security: SECURITY[route.access],
    request: {
      params: isEmpty(route.params) ? undefined : route.params,
      query: isEmpty(route.query) ? undefined : route.query,
      headers: route.method === 'post' ? KEY_HEADER : undefined,
      body:
        route.body.mediaType && route.body.schema
          ? { required: true, content: { [route.body.mediaType]: { schema: route.body.schema } } }
          : undefined,
    },
    responses: {
      [success.status]: { description: success.description, content: contentOf(route) },
      ...problemResponses(problemsOf(route)),
    },
  };
}

/** What we ask of others: the address of a webhook is told of a change of state. */
function describeWebhook(): RouteConfig {
  return {
    method: 'post',
    path: 'verification',
    summary: 'A verification has come into another state (Standard Webhooks 1.0)',
    tags: ['webhooks'],
    request: {
      headers: z.object({
        'webhook-id': z.string().describe('The same at every try of one event'),
        'webhook-timestamp': z.string().describe('When this try was made, seconds since 1970'),
        'webhook-signature': z
          .string()
          .describe('`v1,` and an HMAC-SHA-256 of id.timestamp.body; two while a secret is replaced'),
      }),
      body: { required: true, content: { 'application/json': { schema: contract.webhookEventSchema } } },
    },
    responses: {
      204: { description: 'Received: any 2xx ends its tries' },
      410: { description: 'Tell this address no more' },
    },
  };
}

function contentOf({
  success,
}: Route): Record<string, { schema: z.ZodType | { type: 'string'; format: 'binary' } }> | undefined {
  if (success.mediaType) return { [success.mediaType]: { schema: { type: 'string', format: 'binary' } } };
  return success.schema && { 'application/json': { schema: success.schema } };
}

/** A route's own problems and those that follow from its kind. */
function problemsOf(route: Route): ProblemCode[] {
  const reads = route.body.schema !== null || !isEmpty(route.params) || !isEmpty(route.query);
  return [
    ...route.problems,
    ...(reads ? (['request.invalid'] as const) : []),
    ...(route.access === 'anybody' ? [] : (['auth.required'] as const)),
    ...(route.scope ? (['auth.scope', 'auth.origin'] as const) : []),
    ...(route.limit === 'none' ? [] : (['request.too_many'] as const)),
    ...(route.access === 'verification' || route.object ? (['resource.not_found'] as const) : []),
    ...(route.object === 'decision' ? (['auth.role'] as const) : []),
    ...(route.access === 'reviewer' && route.method !== 'get' ? (['auth.csrf'] as const) : []),
    ...(route.access === 'anybody' ? [] : (['busy'] as const)),
    ...(route.method === 'post' ? (['request.in_progress', 'request.key_reused'] as const) : []),
    'internal',
    'unavailable',
  ];
}

function problemResponses(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => PROBLEM_STATUS[code]);
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => [
      status,
      {
        description: group.map((code) => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

function operationIdOf({ method, path }: Route): string {
  const words = path.split('/').filter((word) => word !== '' && word !== 'v1');
  return [method, ...words.map((word) => word.replaceAll(/[{}]/g, ''))].join('_');
}

function tagOf({ path }: Route): string {
  if (path.startsWith('/v1/verifications')) return 'verifications';
  if (path.startsWith('/v1/webhooks')) return 'webhooks';
  return path.startsWith('/v1/review') ? 'reviews' : 'operation';
}

function isEmpty(schema: z.ZodObject): boolean {
  return Object.keys(schema.shape).length === 0;
}
