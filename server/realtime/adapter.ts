import { createAdapter } from '@socket.io/redis-adapter';
import { redisClients } from '../platform/redis';
import type { SocketServer } from './socket-server';

/** Joins the nodes through Redis where one is configured; says whether it did. */
export function joinCluster(io: SocketServer): boolean {
  const redis = redisClients();
  if (!redis) return false;
  io.adapter(createAdapter(redis.publisher, redis.subscriber));
  return true;
}
