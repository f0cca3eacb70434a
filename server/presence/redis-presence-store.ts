import type { Redis } from 'ioredis';
import { type Departure, type Device, type PresenceStore, toMembers } from './presence-store';

/**
 * Leases in Redis, shared by all nodes and judged by Redis time alone. Per project there is a sorted set
 * of devices by expiry and a hash of what is known of each; `projects` lists the projects with leases,
 * so that any node can sweep them all.
 */
const keys = {
  projects: 'lockstep:presence:projects',
  leases: (projectId: string) => `lockstep:presence:leases:${projectId}`,
  devices: (projectId: string) => `lockstep:presence:devices:${projectId}`,
};

const now = `local t = redis.call('TIME') local now = t[1] * 1000 + math.floor(t[2] / 1000)`;

/** KEYS: projects, leases, devices. ARGV: project, device, user, lease ms, json. Returns 1 for a first device. */
const putScript = `${now}
local isFirst = 1
for _, json in ipairs(redis.call('HVALS', KEYS[3])) do
  if cjson.decode(json).userId == ARGV[3] then isFirst = 0 break end
end
redis.call('SADD', KEYS[1], ARGV[1])
redis.call('ZADD', KEYS[2], now + ARGV[4], ARGV[2])
redis.call('HSET', KEYS[3], ARGV[2], ARGV[5])
return isFirst`;

/** KEYS: leases, devices. ARGV: device, grace ms, json. Does nothing for a device that is gone already. */
const releaseScript = `${now}
if redis.call('HEXISTS', KEYS[2], ARGV[1]) == 1 then
  redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
  redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
end`;

/** KEYS: leases, devices. Returns what is known of each device whose lease has not expired. */
const membersScript = `${now}
local living = redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf')
if #living == 0 then return {} end
return redis.call('HMGET', KEYS[2], unpack(living))`;

/** KEYS: projects, leases, devices. ARGV: project. Removes expired devices; returns those whose person is gone. */
const sweepScript = `${now}
local expired = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now)
if #expired == 0 then return {} end
local gone = redis.call('HMGET', KEYS[3], unpack(expired))
redis.call('ZREM', KEYS[2], unpack(expired))
redis.call('HDEL', KEYS[3], unpack(expired))
local here = {}
for _, json in ipairs(redis.call('HVALS', KEYS[3])) do here[cjson.decode(json).userId] = true end
if next(here) == nil then redis.call('SREM', KEYS[1], ARGV[1]) end
local left = {}
for _, json in ipairs(gone) do
  if json then
    local userId = cjson.decode(json).userId
    if not here[userId] then here[userId] = true table.insert(left, json) end
  end
end
return left`;

type StoredDevice = Device & { isReleased: boolean };

export class RedisPresenceStore implements PresenceStore {
  constructor(private readonly redis: Redis) {}

  async put(device: Device, leaseMs: number): Promise<{ isFirst: boolean }> {
    const { projectId, userId } = device;
    const isFirst = await this.redis.eval(
      putScript,
      3,
      keys.projects,
      keys.leases(projectId),
      keys.devices(projectId),
      projectId,
      fieldOf(device),
      userId,
      leaseMs,
      JSON.stringify({ ...device, isReleased: false }),
    );
    return { isFirst: isFirst === 1 };
  }

  async renew(devices: readonly Device[], leaseMs: number): Promise<Device[]> {
    const known = await Promise.all(devices.map((device) => this.put(device, leaseMs)));
    return devices.filter((_, index) => known[index]?.isFirst);
  }

  async release(device: Device, graceMs: number): Promise<void> {
    const { projectId } = device;
    const stored: StoredDevice = { ...device, isReleased: true };
    await this.redis.eval(
      releaseScript,
      2,
      keys.leases(projectId),
      keys.devices(projectId),
      fieldOf(device),
      graceMs,
      JSON.stringify(stored),
    );
  }

  async members(projectId: string) {
    const stored = await this.redis.eval(membersScript, 2, keys.leases(projectId), keys.devices(projectId));
    return toMembers(parseDevices(stored));
  }

  async sweep(): Promise<Departure[]> {
    const projectIds = await this.redis.smembers(keys.projects);
    const departures = await Promise.all(projectIds.map((projectId) => this.sweepProject(projectId)));
    return departures.flat();
  }

  private async sweepProject(projectId: string): Promise<Departure[]> {
    const gone = await this.redis.eval(
      sweepScript,
      3,
      keys.projects,
      keys.leases(projectId),
      keys.devices(projectId),
      projectId,
    );
    return parseDevices(gone).map(({ userId, name }) => ({ projectId, userId, name }));
  }
}

function fieldOf({ nodeId, socketId }: Device): string {
  return `${nodeId} ${socketId}`;
}

function parseDevices(stored: unknown): StoredDevice[] {
  return (stored as (string | null)[]).flatMap((json) => (json ? [JSON.parse(json) as StoredDevice] : []));
}
