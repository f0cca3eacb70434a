import { AppError } from '../../contract/errors';
import { parseStream } from '../../contract/streams';
import { BoundedCache } from '../platform/bounded-cache';
import { once } from '../platform/once';

/** More waiting changes than this are turned away: they would hardly be answered in time. */
const maxWaiting = 256;

/** How many resources are remembered with whose stream they are on. */
const rememberedResources = 20_000;

/**
 * Changes on one stream run one after the other within a process. At the stream's row they would wait for
 * each other anyway, but there each of them holds a connection (so that one busy project keeps all others
 * from the database), and those who wait are woken in no fair order. The row's lock remains what the
 * numbers rely on; the queue only keeps people from crowding in front of it.
 */
export class StreamQueue {
  private readonly owners = new BoundedCache<string, string>(rememberedResources);
  private readonly lanes = new Map<string, { last: Promise<unknown>; waiting: number }>();

  /** Remembers the stream that changes of a resource are written to; till then it waits only for itself. */
  learn(resourceId: string, stream: string): void {
    const owner = parseStream(stream)?.id;
    if (owner) this.owners.set(resourceId, owner);
  }

  /**
   * Runs work on a resource when all that came before it on the same stream has ended, however it ended.
   *
   * @throws AppError `busy` when too much is waiting already.
   */
  async run<T>(resourceId: string, work: () => Promise<T>): Promise<T> {
    const owner = this.owners.get(resourceId) ?? resourceId;
    const lane = this.lanes.get(owner) ?? { last: Promise.resolve(), waiting: 0 };
    if (lane.waiting >= maxWaiting) {
      throw new AppError('busy', 'Too many people are changing this at once', { retryAfterMs: 500 });
    }
    const current = lane.last.then(work, work);
    lane.last = current;
    lane.waiting += 1;
    this.lanes.set(owner, lane);
    try {
      return await current;
    } finally {
      lane.waiting -= 1;
      if (lane.waiting === 0) this.lanes.delete(owner);
    }
  }
}

/** The process's one queue: both doors stand in it, though Next bundles the routes apart. */
export function streamQueue(): StreamQueue {
  return once('stream-queue', () => new StreamQueue());
}
