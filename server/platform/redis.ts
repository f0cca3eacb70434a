import { Redis, type RedisOptions } from 'ioredis';
import { env } from './env';
import { log } from './log';
import { once } from './once';

/** A dead or hung Redis must cost a bounded moment and no memory: nothing is queued, nothing is sent twice. */
const impatient: RedisOptions = {
  enableOfflineQueue: false,
  commandTimeout: 1_000,
  maxRetriesPerRequest: 1,
  autoResendUnfulfilledCommands: false,
};

const reconnect: RedisOptions = {
  connectTimeout: 2_000,
  retryStrategy: (attempt) => Math.min(100 * 2 ** Math.min(attempt, 5), 2_000) * (0.5 + Math.random() / 2),
};

export type RedisClients = {
  /** For leases and limits. */
  app: Redis;
  /** For the socket adapter, as is the subscriber; what they are told there never rejects. */
  publisher: Redis;
  subscriber: Redis;
  end(): void;
};

/** The process's connections to Redis; null when none is configured, for one node needs none. */
export function redisClients(): RedisClients | null {
  return once('redis', () => (env.REDIS_URL ? connectRedis(env.REDIS_URL) : null));
}

export function connectRedis(url: string): RedisClients {
  const app = connect(url, 'app', impatient);
  const publisher = connect(url, 'publisher', impatient);
  const subscriber = connect(url, 'subscriber', { maxRetriesPerRequest: null });
  catchUnawaited(publisher, 'publish');
  catchUnawaited(subscriber, 'subscribe', 'psubscribe', 'unsubscribe', 'punsubscribe');
  return {
    app,
    publisher,
    subscriber,
    end() {
      for (const client of [app, publisher, subscriber]) client.disconnect();
    },
  };
}

function connect(url: string, name: string, options: RedisOptions): Redis {
  const client = new Redis(url, { ...reconnect, ...options, connectionName: `lockstep-${name}` });
  let isDown = false;
  client.on('error', (error) => {
    if (!isDown) log.warn({ err: error, client: name }, 'Redis is away');
    isDown = true;
  });
  client.on('ready', () => {
    if (isDown) log.info({ client: name }, 'Redis is back');
    isDown = false;
  });
  return client;
}

type UnawaitedCommand = 'publish' | 'subscribe' | 'psubscribe' | 'unsubscribe' | 'punsubscribe';

/**
 * The socket adapter waits for none of its commands, so a rejection would end the process. None is missed:
 * lost emissions are found by head beacons, subscriptions are renewed by the client, and farewells need
 * not arrive.
 */
function catchUnawaited(client: Redis, ...names: UnawaitedCommand[]): void {
  for (const name of names) {
    const command = client[name].bind(client) as (...args: unknown[]) => Promise<unknown>;
    Object.assign(client, { [name]: (...args: unknown[]) => command(...args).catch(() => 0) });
  }
}
