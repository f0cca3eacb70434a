import { monotonicMs } from './clock';

/** How long a Redis that failed is left alone: a hung one would hold up every request for a second. */
const restMs = 2_000;

/**
 * Something that all nodes keep together in Redis, and each for itself without one or while it is away: never a
 * reason to refuse or to wait.
 */
export class SharedOrOwn<Own, Shared> {
  private sharedAgainAtMs = 0;

  constructor(
    private readonly own: Own,
    private readonly shared: Shared | null,
  ) {}

  async ask<T>(question: (store: Own | Shared) => Promise<T>): Promise<T> {
    if (!this.shared || monotonicMs() < this.sharedAgainAtMs) return question(this.own);
    try {
      return await question(this.shared);
    } catch {
      this.sharedAgainAtMs = monotonicMs() + restMs;
      return question(this.own);
    }
  }
}
