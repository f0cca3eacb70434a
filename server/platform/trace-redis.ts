import { tracingChannel } from 'node:diagnostics_channel';
import type { EndSpan, Tracer } from './tracing';

/** What the driver tells of a command; the same object at its start and at its end. */
type RedisCommand = { command: string; error?: unknown };

/** The driver says itself what it is asked and when that is answered. */
export function traceRedis(begin: Tracer['begin']): void {
  const running = new WeakMap<object, EndSpan>();
  const nothing = () => {};
  tracingChannel<RedisCommand, RedisCommand>('ioredis:command').subscribe({
    start(message) {
      const attributes = { 'db.system.name': 'redis' };
      running.set(
        message,
        begin({ name: `redis ${message.command.toLowerCase()}`, kind: 'client', attributes }),
      );
    },
    end: nothing,
    asyncStart: nothing,
    asyncEnd: (message) => running.get(message)?.(message.error),
    error: nothing,
  });
}
