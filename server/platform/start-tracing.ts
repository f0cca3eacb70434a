import { env } from './env';
import { tracer } from './tracing';

/**
 * Traces from now on, where a collector is configured; the packages for it are loaded only then. Comes before the
 * first connection to the database.
 *
 * @returns sends what is left, and ends.
 */
export async function startTracing(): Promise<() => Promise<void>> {
  const endpoint = env.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined) return async () => {};
  const { openTelemetry } = await import('./open-telemetry');
  const { stop, ...opened } = openTelemetry(endpoint);
  tracer.bring(opened);
  return stop;
}
