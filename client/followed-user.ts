import { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import type { UserSnapshot } from '../contract/recovery';
import type { RoomActivity } from '../contract/rooms';
import { type StreamName, userStream } from '../contract/streams';
import {
  applyRoomActivity,
  applyUserFacts,
  refreshRooms,
  type UserState,
  userStateFrom,
} from '../contract/user-state';
import { type Followed, FollowedStream, type FollowedStreamHooks } from './followed-stream';
import type { FetchQuery } from './http/api';
import { fetchEvents } from './http/fetch-events';
import { InboxLoader } from './inbox/inbox-loader';
import type { Operation } from './outbox/operation';
import type { StreamSync } from './recovery/stream-sync';
import { FoldedStore } from './store/folded-store';
import { foldUserOperation } from './store/predict-inbox';

export type FollowedUserHooks = Pick<FollowedStreamHooks, 'onPhase'> & {
  onConfirmed(mutationId: string): void;
};

/** A person's own stream. Their sockets are in its room from the handshake on, so joining is only asking. */
export class FollowedUser implements Followed {
  readonly stream: StreamName;
  readonly folded: FoldedStore<UserState>;
  readonly inbox: InboxLoader;
  private readonly followed: FollowedStream<UserState>;
  private reading: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | null = null;
  /** The furthest event that came of each stream, open or not. */
  private readonly heard = new Map<string, number>();

  constructor(
    first: UserSnapshot,
    private readonly fetchQuery: FetchQuery,
    hooks: FollowedUserHooks,
  ) {
    this.stream = userStream(first.user.id);
    this.folded = new FoldedStore<UserState>(foldUserOperation, hooks.onConfirmed, {});
    this.followed = new FollowedStream<UserState>(
      {
        join: (cursor) => fetchEvents(fetchQuery, '/api/me/events', cursor),
        loadSnapshot: async () => fromSnapshot(await fetchQuery<'getMySnapshot'>('/api/me/snapshot')),
        apply: applyUserFacts,
      },
      this.folded,
      { onPhase: hooks.onPhase, onRefused: () => {} },
      fromSnapshot(first),
      (error) => error instanceof AppError && error.code === 'unauthenticated',
    );
    this.inbox = new InboxLoader(this.followed, fetchQuery);
  }

  get store() {
    return this.folded.store;
  }

  get sync(): StreamSync<UserState> {
    return this.followed.sync;
  }

  get recentEvents(): readonly Envelope[] {
    return this.followed.recentEvents;
  }

  /** Counts what was said in a room, open or not. A room that is not known yet is asked for. */
  noteActivity(activity: RoomActivity): void {
    if (this.sync.state?.rooms.has(activity.stream)) {
      this.sync.amend((state) => applyRoomActivity(state, activity));
    } else void this.refreshRooms();
  }

  /** Hears every event of every stream, for what it says of the rooms. */
  noteEvent(event: Envelope): void {
    this.heard.set(event.stream, Math.max(event.seq, this.heard.get(event.stream) ?? 0));
    if (event.type !== 'newMessage') return;
    const { number, authorId, createdAt } = event.payload.message;
    this.noteActivity({ stream: event.stream, number, authorId, createdAt });
  }

  /** Hears where a room's stream stands: further than its events led, and something was missed. */
  noteHead({ stream, seq }: { stream: string; seq: number }): void {
    if (!this.sync.state?.rooms.has(stream) || (this.heard.get(stream) ?? 0) >= seq) return;
    this.heard.set(stream, seq);
    void this.refreshRooms();
  }

  /** Shows at once that the person has read up to a number; other devices hear it from the server. */
  noteRead(stream: string, number: number): void {
    const room = this.sync.state?.rooms.get(stream);
    if (!room) return;
    const unread = Math.max(0, room.lastNumber - number);
    this.sync.amend((state) =>
      applyUserFacts(state, [{ type: 'roomRead', payload: { stream, number, unread } }]),
    );
  }

  /** Asks how far the rooms have come: what was said in them may have passed this page by. */
  refreshRooms(): Promise<void> {
    // What is being read now may be of before the moment that is asked about.
    this.waiting ??= this.reading.then(() => {
      this.waiting = null;
      this.reading = this.readRooms();
      return this.reading;
    });
    return this.waiting;
  }

  private async readRooms(): Promise<void> {
    // Without an answer the next connection asks again.
    const answer = await this.fetchQuery<'listRooms'>('/api/me/rooms').catch(() => null);
    if (answer) this.sync.amend((state) => refreshRooms(state, answer.items));
  }

  setOperations(operations: readonly Operation[]): void {
    this.folded.setOperations(operations);
  }

  leave(): void {}
}

function fromSnapshot(snapshot: UserSnapshot) {
  return { cursor: { epoch: snapshot.epoch, seq: snapshot.seq }, state: userStateFrom(snapshot) };
}
