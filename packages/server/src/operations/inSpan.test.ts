import {
  type Context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  type SpanOptions,
  type TextMapPropagator,
  type TracerProvider,
  trace,
} from '@opentelemetry/api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestService, type TestService } from '../testing/openTestService.ts';

/** What an SDK would be told, kept: the name and attributes of each span, and the trace it carries on. */
const spans: { name: string; attributes: Record<string, unknown>; parent?: string }[] = [];
const PARENT = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const PARENT_KEY = Symbol('parent');

let service: TestService;
beforeAll(async () => {
  const startSpan = (name: string, options: SpanOptions = {}, parent: Context = ROOT_CONTEXT): Span => {
    const seen = { name, attributes: { ...options.attributes }, parent: parent.getValue(PARENT_KEY) as string };
    spans.push(seen);
    const span = trace.wrapSpanContext({ traceId: '1'.repeat(32), spanId: '1'.repeat(16), traceFlags: 1 });
    span.setAttribute = (key, value) => {
      seen.attributes[key] = value;
      return span;
    };
    return span;
  };
  trace.setGlobalTracerProvider({
    getTracer: () => ({
      startSpan,
      startActiveSpan: (name: string, options: SpanOptions, parent: Context, work: (span: Span) => unknown) =>
        work(startSpan(name, options, parent)),
    }),
  } as unknown as TracerProvider);
  const propagator: TextMapPropagator = {
    inject: () => undefined,
    extract: (to, carrier: Record<string, unknown>) => to.setValue(PARENT_KEY, carrier.traceparent),
    fields: () => ['traceparent'],
  };
  propagation.setGlobalPropagator(propagator);
  service = await openTestService();
});
afterAll(() => service.close());

it('tells an SDK of each request by its pattern, as part of the caller’s trace, and of nothing that was sent', async () => {
  const holder = { surname: 'SECRETNAME', givenNames: ['CORINNE'] };
  const json = { kind: 'cni-1988', holder, reference: 'SECRETREF' };
  await service.ask('/v1/verifications', { bearer: service.apiKey, json, headers: { traceparent: PARENT } });
  await service.ask('/v1/reviews/SECRETID');
  const ours = spans.filter(({ name }) => name.includes('/v1/'));
  expect(ours).toEqual([
    {
      name: 'POST /v1/verifications',
      attributes: {
        'http.request.method': 'POST',
        'http.route': '/v1/verifications',
        'http.response.status_code': 201,
      },
      parent: PARENT,
    },
    {
      name: 'GET /v1/reviews/{id}',
      attributes: {
        'http.request.method': 'GET',
        'http.route': '/v1/reviews/{id}',
        'error.type': 'ProblemError',
      },
      parent: undefined,
    },
  ]);
  expect(JSON.stringify(spans)).not.toMatch(/SECRET|CORINNE/);
});
