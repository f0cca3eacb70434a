import { brought } from './brought';

export type SpanOptions = {
  name: string;
  /** `server` takes a request, `client` asks another server, `consumer` takes a job. */
  kind: 'server' | 'client' | 'consumer' | 'internal';
  attributes?: Record<string, string>;
  /** The `traceparent` of what asked for it, where that was elsewhere or before. */
  parent?: string | undefined;
};

/** Ends a span; whatever is given as `error` is what the work failed with. */
export type EndSpan = (error?: unknown) => void;

export type Tracer = {
  within<T>(options: SpanOptions, work: () => Promise<T>): Promise<T>;
  begin(options: SpanOptions): EndSpan;
  traceparent(): string | undefined;
};

/** Brought where a collector is configured; also what Next has bundled apart then uses it. */
export const tracer = brought<Tracer>('tracer');

/** Runs work within a span, under which further ones will stand; without a collector just the work. */
export function inSpan<T>(options: SpanOptions, work: () => Promise<T>): Promise<T> {
  const { current } = tracer;
  return current ? current.within(options, work) : work();
}

/** The present span in W3C's words, for work that is done later and elsewhere. */
export function traceparent(): string | undefined {
  return tracer.current?.traceparent();
}
