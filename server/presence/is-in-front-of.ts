import type { OnlineMember } from '../../contract/socket';
import { brought } from '../platform/brought';
import { redisClients } from '../platform/redis';
import { RedisPresenceStore } from './redis-presence-store';

/** Who has a project open; the realtime door brings it. */
type ListMembers = (projectId: string) => Promise<OnlineMember[]>;

const onlineMembers = brought<ListMembers>('online-members');

/** Called once by the gateway. */
export function registerOnlineMembers(list: ListMembers): void {
  onlineMembers.bring(list);
}

type Place = { projectId?: string | undefined; taskId?: string | undefined };

/**
 * Whether somebody looks at a task, or at a project where it is about no task. A process without sockets
 * asks Redis, and without Redis knows of nobody; nothing of worth may depend on it.
 */
export async function isInFrontOf(userId: string, { projectId, taskId }: Place): Promise<boolean> {
  if (projectId === undefined) return false;
  const members = await listMembers(projectId);
  const member = members.find((online) => online.userId === userId);
  if (!member || member.isIdle) return false;
  return taskId === undefined || member.viewing === taskId;
}

async function listMembers(projectId: string): Promise<OnlineMember[]> {
  const list = onlineMembers.current;
  if (list) return list(projectId);
  const redis = redisClients();
  return redis ? new RedisPresenceStore(redis.app).members(projectId).catch(() => []) : [];
}
