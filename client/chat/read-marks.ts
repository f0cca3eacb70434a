import type { RoomTarget } from '../../contract/room-target';

type Mark = { target: RoomTarget; number: number };

/** Sends a mark; rejects when no answer came. */
export type SendMark = (mark: Mark) => Promise<unknown>;

/** Somebody who scrolls or is written to reads many messages in a row. */
const sendAfterMs = 300;

/**
 * How far the person has read, on its way to the server. Unlike a change it is nobody's to see or undo:
 * only the furthest number of each room counts, and one that was not answered is sent with the next.
 */
export class ReadMarks {
  private readonly unsent = new Map<string, Mark>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly send: SendMark) {}

  mark(stream: string, mark: Mark): void {
    this.unsent.set(stream, mark);
    this.timer ??= setTimeout(() => this.flush(), sendAfterMs);
  }

  /** Sends what is left, now: also when the connection is back. */
  flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    for (const [stream, mark] of this.unsent) {
      this.send(mark).then(
        () => this.forget(stream, mark),
        () => {},
      );
    }
  }

  private forget(stream: string, sent: Mark): void {
    if (this.unsent.get(stream) === sent) this.unsent.delete(stream);
  }
}
