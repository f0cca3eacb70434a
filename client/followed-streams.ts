import type { Followed } from './followed-stream';
import type { Operation } from './outbox/operation';

/** The streams that this page holds, and which of them somebody looks at: those are kept at their head. */
export class FollowedStreams {
  private readonly held = new Map<string, Followed>();
  private readonly followers = new Map<string, number>();

  constructor(
    private readonly isConnected: () => boolean,
    /** Told when it may have changed how many are catching up. */
    private readonly onChange: () => void,
  ) {}

  get(stream: string): Followed | undefined {
    return this.held.get(stream);
  }

  /** Those that somebody looks at. */
  get active(): Followed[] {
    return [...this.held.values()].filter(({ stream }) => this.followers.get(stream));
  }

  get catchingUp(): number {
    return this.active.filter(({ sync }) => !sync.isLive).length;
  }

  hold(followed: Followed): void {
    this.held.set(followed.stream, followed);
  }

  /** Follows from now on; the returned function ends it, unless it is followed again at once. */
  follow(followed: Followed): () => void {
    const { stream } = followed;
    this.held.set(stream, followed);
    const others = this.followers.get(stream) ?? 0;
    this.followers.set(stream, others + 1);
    if (others === 0 && this.isConnected()) followed.sync.connect();
    this.onChange();
    return () => {
      this.followers.set(stream, (this.followers.get(stream) ?? 1) - 1);
      setTimeout(() => this.dropUnfollowed(stream));
    };
  }

  /** Ends following for good, whoever looks: there is nothing to follow any more. */
  drop(stream: string): void {
    this.held.get(stream)?.sync.disconnect();
    this.held.delete(stream);
    this.onChange();
  }

  setOperations(operations: readonly Operation[]): void {
    for (const followed of this.held.values()) {
      followed.setOperations(operations.filter(({ stream }) => stream === followed.stream));
    }
  }

  private dropUnfollowed(stream: string): void {
    const followed = this.held.get(stream);
    if (!followed || this.followers.get(stream)) return;
    this.drop(stream);
    if (this.isConnected()) followed.leave();
  }
}
