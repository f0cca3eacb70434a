import { type RedisProcess, startRedis } from '../../scripts/cluster/redis';
import { freePort } from '../../scripts/free-port';

/** The one Redis of a chaos run, that can be ended and started again in its place. */
export class RedisSlot {
  private isUp = true;

  private constructor(private redis: RedisProcess) {}

  static async open(): Promise<RedisSlot> {
    return new RedisSlot(await startRedis(await freePort()));
  }

  get port(): number {
    return this.redis.port;
  }

  get url(): string {
    return this.redis.url;
  }

  async kill(): Promise<void> {
    this.isUp = false;
    await this.redis.stop('SIGKILL');
  }

  async start(): Promise<void> {
    if (!this.isUp) this.redis = await startRedis(this.redis.port);
    this.isUp = true;
  }

  hang(): void {
    this.redis.signal('SIGSTOP');
  }

  goOn(): void {
    this.redis.signal('SIGCONT');
  }

  async close(): Promise<void> {
    await this.redis.stop('SIGKILL');
  }
}
