import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Envelope } from '../../contract/events';
import type { ProjectSeen } from '../../contract/history';
import type { Cursor } from '../../contract/recovery';
import { type History, isAnotherHistory, type Stretch } from './read-history';

/** What others did to a project while one did not have it in front of oneself. */
export type Missed = {
  /** The last event that was seen before. */
  since: number;
  /** Up to where it is told; what comes later was seen as it came. */
  until: number;
  /** Others' acts in between, oldest first. */
  events: readonly Envelope[];
  /** Why not all of it can be told: see `History`, or the history was replaced by a restore. */
  cut: History['cut'] | 'restored';
};

export type CatchUpState = { missed: Missed | null; clearedTaskIds: ReadonlySet<string> };

export type CatchUpDoors = {
  /** How far the person has seen the project, on any device. */
  readSeen(): Promise<ProjectSeen | null>;
  markSeen(seq: number): Promise<unknown>;
  readHistory(stretch: Stretch): Promise<History>;
};

/** What the page is like now; without a cursor nothing is loaded yet. */
export type Attention = { isVisible: boolean; isLive: boolean; cursor: Cursor | null };

type Seen = { seq: number; epoch?: string };

/** Being away shorter than this is not worth a word: a blip of the line, a look into another tab. */
const unseenMs = { offline: 5_000, hidden: 60_000 } as const;
/** A project counts as seen when it was in front for a moment; from then on it is noted now and then. */
const noteMs = { first: 500, next: 10_000 } as const;

const nothing: CatchUpState = { missed: null, clearedTaskIds: new Set() };

/**
 * Notices when a person comes back to a project, and tells what others did meanwhile. Away is who has
 * closed the page, hidden its tab, or lost the connection. How far they have seen is kept on the server, so
 * it is the same on all of their devices.
 */
export class CatchUp {
  readonly store: StoreApi<CatchUpState> = createStore(() => nothing);
  private attention: Attention = { isVisible: false, isLive: false, cursor: null };
  /** Null for who is here for the first time, and until the server has said. */
  private seen: Seen | null = null;
  private asking: Promise<void> | null = null;
  private hasAnswer = false;
  /** From where to tell what could not be read at an earlier return. */
  private untold: Seen | null = null;
  private left: { atMs: number; kind: keyof typeof unseenMs } | null = null;
  private isReturning = true;
  private notedSeq = -1;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly userId: string,
    private readonly doors: CatchUpDoors,
  ) {}

  /** Hears of everything that makes the project be, or not be, in front of the person. */
  attend(attention: Attention): void {
    const wasHere = isHere(this.attention);
    this.attention = attention;
    if (!this.hasAnswer) this.asking ??= this.ask();
    else if (isHere(attention)) this.look();
    else if (wasHere) this.leave(attention.isVisible ? 'offline' : 'hidden');
    else if (this.left && !attention.isVisible) this.left.kind = 'hidden';
  }

  /** The person has read what was missed. */
  dismiss(): void {
    this.store.setState(nothing);
  }

  /** The person has looked at one of the tasks that changed. */
  clearTask(taskId: string): void {
    const { missed, clearedTaskIds } = this.store.getState();
    if (missed) this.store.setState({ clearedTaskIds: new Set([...clearedTaskIds, taskId]) });
  }

  private async ask(): Promise<void> {
    const seen = await this.doors.readSeen().catch(() => null);
    this.hasAnswer = true;
    if (seen) {
      this.seen = { seq: seen.seq };
      this.notedSeq = seen.seq;
    }
    this.look();
  }

  private leave(kind: keyof typeof unseenMs): void {
    this.left = { atMs: Date.now(), kind };
    this.isReturning = true;
    this.note();
  }

  private look(): void {
    const { cursor } = this.attention;
    if (!isHere(this.attention) || cursor === null) return;
    if (this.isReturning) {
      this.isReturning = false;
      const isLong = this.left === null || Date.now() - this.left.atMs >= unseenMs[this.left.kind];
      const before = this.untold ?? this.seen;
      if (before && isLong && isBehind(before, cursor)) void this.tell(before, cursor);
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.note(), noteMs.first);
    }
    this.seen = { seq: cursor.seq, epoch: cursor.epoch };
    this.timer ??= setTimeout(() => this.note(), noteMs.next);
  }

  private async tell(before: Seen, { seq: until }: Cursor): Promise<void> {
    // What was not dismissed yet is told together with the rest.
    const since = this.store.getState().missed?.since ?? before.seq;
    this.untold = null;
    try {
      const stretch = { after: since, head: until, epoch: before.epoch };
      const { events, cut } = await this.doors.readHistory(stretch);
      const others = events.filter(({ actorId }) => actorId !== this.userId);
      this.store.setState({ missed: { since, until, events: others, cut } });
    } catch (error) {
      if (isAnotherHistory(error))
        this.store.setState({ missed: { since, until, events: [], cut: 'restored' } });
      // Else the line is gone again: the next return tells of this one too.
      else this.untold = before;
    }
  }

  private note(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const seq = this.seen?.seq ?? -1;
    if (seq <= this.notedSeq) return;
    const notedBefore = this.notedSeq;
    this.notedSeq = seq;
    this.doors.markSeen(seq).catch(() => {
      this.notedSeq = notedBefore;
    });
  }
}

function isHere({ isVisible, isLive }: Attention): boolean {
  return isVisible && isLive;
}

function isBehind(seen: Seen, cursor: Cursor): boolean {
  const isOther = seen.epoch !== undefined && seen.epoch !== cursor.epoch;
  return isOther || seen.seq < cursor.seq;
}
