import type { Redis } from 'ioredis';
import { type RequestWindow, slicesPerWindow } from './request-window';

/**
 * KEYS: a hash of counts by the number of the slice. ARGV: slice ms, slices, limit, whether to take. By the time of
 * Redis, so that clocks of nodes do not matter. Returns the ms to wait, 0 for none.
 */
const script = `local t = redis.call('TIME')
local now = t[1] * 1000 + math.floor(t[2] / 1000)
local width, slices, limit = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local current = math.floor(now / width)
local entries = redis.call('HGETALL', KEYS[1])
local kept, count = {}, 0
for i = 1, #entries, 2 do
  local slice, taken = tonumber(entries[i]), tonumber(entries[i + 1])
  if slice < current - slices then
    redis.call('HDEL', KEYS[1], entries[i])
  else
    table.insert(kept, { slice, taken })
    count = count + taken
  end
end
if count < limit then
  if ARGV[4] == '1' then
    redis.call('HINCRBY', KEYS[1], current, 1)
    redis.call('PEXPIRE', KEYS[1], width * (slices + 1))
  end
  return 0
end
table.sort(kept, function(a, b) return a[1] < b[1] end)
for _, entry in ipairs(kept) do
  count = count - entry[2]
  if count < limit then return (entry[1] + slices + 1) * width - now end
end
return width`;

/** A window that all nodes share. Rejects at once while Redis is away. */
export class RedisRequestWindow implements RequestWindow {
  constructor(
    private readonly name: string,
    private readonly windowMs: number,
    private readonly redis: Redis,
  ) {}

  take(key: string, limit: number): Promise<number> {
    return this.run(key, limit, '1');
  }

  wait(key: string, limit: number): Promise<number> {
    return this.run(key, limit, '0');
  }

  private async run(key: string, limit: number, isTaken: '0' | '1'): Promise<number> {
    const sliceMs = this.windowMs / slicesPerWindow;
    const redisKey = `lockstep:window:${this.name}:${key}`;
    return Number(await this.redis.eval(script, 1, redisKey, sliceMs, slicesPerWindow, limit, isTaken));
  }
}
