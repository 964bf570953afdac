import { type Attributes, context, propagation, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';

const TRACER = trace.getTracer('rectoverso');

/**
 * Does `work` within a span of OpenTelemetry. Where no SDK was registered in the process this costs nothing and tells
 * nobody. Attributes, like labels, are of closed lists: no id, no value that somebody sent, no message of an error.
 *
 * @param headers of the request that the work answers, whose trace it carries on
 */
export function inSpan<Result>(
  name: string,
  attributes: Attributes,
  work: (span: Span) => Promise<Result>,
  headers?: Record<string, unknown>,
): Promise<Result> {
  const parent = headers ? propagation.extract(context.active(), headers) : context.active();
  const kind = headers ? SpanKind.SERVER : SpanKind.INTERNAL;
  return TRACER.startActiveSpan(name, { attributes, kind }, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      span.setStatus({ code: SpanStatusCode.ERROR });
      if (error instanceof Error) span.setAttribute('error.type', error.name);
      throw error;
    } finally {
      span.end();
    }
  });
}
