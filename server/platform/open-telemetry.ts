import { hostname } from 'node:os';
import { context, propagation, ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { detectResources, envDetector, resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { withDeadline } from './deadline';
import { log } from './log';
import { productVersion } from './product-version';
import { markFailed } from './span-failure';
import { traceRedis } from './trace-redis';
import type { EndSpan, SpanOptions, Tracer } from './tracing';

const kinds: Record<SpanOptions['kind'], SpanKind> = {
  server: SpanKind.SERVER,
  client: SpanKind.CLIENT,
  consumer: SpanKind.CONSUMER,
  internal: SpanKind.INTERNAL,
};

/** A collector that does not answer keeps a node from leaving no longer than this. */
const exportTimeoutMs = 3_000;

/** Sends spans to a collector, in OTLP's JSON over HTTP. Registered for the process: Next adds its own around pages. */
export function openTelemetry(endpoint: string): Tracer & { stop: () => Promise<void> } {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: exportTimeoutMs,
  });
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({
      'service.name': 'lockstep',
      'service.version': productVersion,
      'service.instance.id': `${hostname()}:${process.pid}`,
    }).merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(exporter, { exportTimeoutMillis: exportTimeoutMs })],
  });
  provider.register();
  sayWhenAway(exporter);
  traceRedis(beginSpan);
  return {
    within: workWithin,
    begin: beginSpan,
    traceparent: presentTraceparent,
    stop: () =>
      withDeadline(provider.shutdown(), exportTimeoutMs, 'The trace collector').catch((error: unknown) =>
        log.warn({ err: error }, 'The last spans were lost'),
      ),
  };
}

/** Once, not with each batch; what it did not get is dropped. */
function sayWhenAway(exporter: OTLPTraceExporter): void {
  const send = exporter.export.bind(exporter);
  let isAway = false;
  exporter.export = (spans, done) =>
    send(spans, (result) => {
      if (result.error && !isAway) log.warn({ err: result.error }, 'The trace collector is away');
      if (!result.error && isAway) log.info('The trace collector is back');
      isAway = result.error !== undefined;
      done(result);
    });
}

function startSpan({ name, kind, attributes = {}, parent }: SpanOptions): Span {
  const from =
    parent === undefined ? context.active() : propagation.extract(ROOT_CONTEXT, { traceparent: parent });
  return trace.getTracer('lockstep', productVersion).startSpan(name, { kind: kinds[kind], attributes }, from);
}

async function workWithin<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
  const span = startSpan(options);
  try {
    return await context.with(trace.setSpan(context.active(), span), work);
  } catch (error) {
    markFailed(span, error);
    throw error;
  } finally {
    span.end();
  }
}

/** What a node asks by the clock, or after the answer, is no part of any request and makes no span. */
function beginSpan(options: SpanOptions): EndSpan {
  if (!trace.getActiveSpan()?.isRecording()) return () => {};
  const span = startSpan(options);
  return (error) => {
    if (error !== undefined) markFailed(span, error);
    span.end();
  };
}

function presentTraceparent(): string | undefined {
  const carrier: { traceparent?: string } = {};
  propagation.inject(context.active(), carrier);
  return carrier.traceparent;
}
