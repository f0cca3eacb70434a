import { AppError } from '../../contract/errors';
import { now } from './clock';
import { once } from './once';

const lookEveryMs = 500;
/** A request that was not answered for so long may have been sent again to another node. */
const standStillMs = 4_000;
/** By then everything that waited in the buffers of sockets has been read. */
const backlogMs = 1_000;

/** Notices when this process did not run for a while: it was stopped, or its machine slept. */
export class StandStillWatch {
  private lookedAtMs = now().getTime();
  private backlogEndsAtMs = 0;

  constructor() {
    setInterval(() => this.look(), lookEveryMs).unref();
  }

  /** Whether what comes now may have waited here while nothing ran. */
  get isReadingBacklog(): boolean {
    this.look();
    return this.lookedAtMs < this.backlogEndsAtMs;
  }

  /** The wall clock also counts what a machine sleeps; when it is set forward, a second of changes is sent again. */
  private look(): void {
    const nowMs = now().getTime();
    if (nowMs - this.lookedAtMs > standStillMs) this.backlogEndsAtMs = nowMs + backlogMs;
    this.lookedAtMs = nowMs;
  }
}

function processWatch(): StandStillWatch {
  return once('stand-still-watch', () => new StandStillWatch());
}

/** To be called before the first request can come. */
export function watchForStandStill(): void {
  processWatch();
}

/**
 * Why a change is sent back that may have waited here for long; null while none can have. Its sender may have been told
 * no by another node since, and must not see it happen after all.
 */
export function refusalAfterStandStill(): AppError | null {
  if (!processWatch().isReadingBacklog) return null;
  return new AppError('unavailable', 'This server stood still for a while; send this again', {
    retryAfterMs: backlogMs,
  });
}
