import { expect, it, vi } from 'vitest';
import { inSpan, traceparent, tracer } from './tracing';

const load = vi.hoisted(() => vi.fn());
vi.mock('./open-telemetry', () => {
  load();
  return { openTelemetry: () => ({ within: vi.fn(), stop: vi.fn() }) };
});
const settings = vi.hoisted((): { OTEL_EXPORTER_OTLP_ENDPOINT?: string } => ({}));
vi.mock('./env', () => ({ env: settings }));

const { startTracing } = await import('./start-tracing');

it('without a collector loads nothing and runs the work as it is, with one it does', async () => {
  await (await startTracing())();
  expect(load).not.toHaveBeenCalled();
  const done = Promise.resolve('done');
  expect(inSpan({ name: 'work', kind: 'internal' }, () => done)).toBe(done);
  expect(traceparent()).toBeUndefined();
  settings.OTEL_EXPORTER_OTLP_ENDPOINT = 'http://127.0.0.1:4318';
  await startTracing();
  expect(load).toHaveBeenCalledOnce();
  expect(tracer.current).toBeDefined();
});
