import type { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import type { ProjectSnapshot } from '../contract/recovery';
import type { RoomTarget } from '../contract/room-target';
import type { OnlineMember } from '../contract/socket';
import { conversationStream, projectStream } from '../contract/streams';
import { FollowedConversation } from './followed-conversation';
import { FollowedProject } from './followed-project';
import type { Followed } from './followed-stream';
import type { FollowedStreams } from './followed-streams';
import { CatchUp } from './history/catch-up';
import { readHistory } from './history/read-history';
import { type FetchQuery, send } from './http/api';
import type { Outbox } from './outbox/outbox';
import type { SignalStore } from './signals/signal-store';
import type { Connection } from './socket/connection';

/** A room that people talk in, as its views need it. */
export type FollowedRoom = FollowedProject | FollowedConversation;

export type LossReason = 'removed' | 'left' | 'notFound';

/** What rooms need of the page that they are on. */
type Page = {
  userId: string;
  streams: FollowedStreams;
  outbox: Outbox;
  signals: SignalStore;
  server: { connection: Connection; fetchQuery: FetchQuery };
  /** For all streams alike. */
  hooks: { onConfirmed(mutationId: string): void; onPhase(): void };
  onAccessLost(projectId: string, reason: LossReason): void;
};

/** The projects and conversations of a page, each made once and shared by all its views. */
export class FollowedRooms {
  private readonly catchUps = new Map<string, CatchUp>();
  private readonly lostProjects = new Set<string>();

  constructor(private readonly page: Page) {}

  /** The project's store and sync; a snapshot that the page brought along saves the first reading. */
  project(projectId: string, first: ProjectSnapshot | null): FollowedProject {
    const { streams, userId, server, signals, hooks: shared } = this.page;
    const known = streams.get(projectStream(projectId));
    if (known instanceof FollowedProject) return known;
    this.lostProjects.delete(projectId);
    const hooks = {
      ...shared,
      onOnline: (members: readonly OnlineMember[]) => signals.setOnline(projectId, members),
      onEvents: (events: readonly Envelope[]) => this.endDrags(projectId, events),
      onRefused: ({ code }: AppError) =>
        this.loseProject(projectId, code === 'forbidden' ? 'removed' : 'notFound'),
    };
    return this.hold(new FollowedProject(projectId, userId, server, hooks, first));
  }

  /** The conversation's store and sync. */
  conversation(conversationId: string): FollowedConversation {
    const { streams, userId, server, hooks: shared } = this.page;
    const known = streams.get(conversationStream(conversationId));
    if (known instanceof FollowedConversation) return known;
    const hooks = { ...shared, onRefused: () => {} };
    return this.hold(new FollowedConversation(conversationId, userId, server.fetchQuery, hooks));
  }

  /** Where people talk, of whatever kind. */
  room({ projectId, conversationId }: RoomTarget): FollowedRoom {
    return projectId === undefined ? this.conversation(conversationId) : this.project(projectId, null);
  }

  /** What was missed in a project; it is remembered while other pages are open. */
  catchUpIn(projectId: string): CatchUp {
    const known = this.catchUps.get(projectId);
    if (known) return known;
    const { userId, server } = this.page;
    const { fetchQuery } = server;
    const catchUp = new CatchUp(userId, {
      readSeen: async () => (await fetchQuery<'getProjectSeen'>(`/api/projects/${projectId}/seen`)).seen,
      // Not by the socket: the last word is often said while the page goes.
      markSeen: (seq) => send('POST', `/api/projects/${projectId}/seen`, { seq }, { keepalive: true }),
      readHistory: (stretch) => readHistory(fetchQuery, projectId, stretch),
    });
    this.catchUps.set(projectId, catchUp);
    return catchUp;
  }

  /** The loss is pushed, found by the sweep, and met by a refused join; it is told once. */
  loseProject(projectId: string, reason: LossReason): void {
    if (this.lostProjects.has(projectId)) return;
    this.lostProjects.add(projectId);
    this.page.streams.drop(projectStream(projectId));
    this.page.onAccessLost(projectId, reason);
  }

  private hold<Held extends Followed>(followed: Held): Held {
    const { streams, outbox } = this.page;
    streams.hold(followed);
    followed.setOperations(outbox.all.filter(({ stream }) => stream === followed.stream));
    return followed;
  }

  /** A card whose move is known is not being carried any more. */
  private endDrags(projectId: string, events: readonly Envelope[]): void {
    for (const { type, resourceId } of events) {
      if (type === 'taskUpdated' || type === 'taskDeleted') this.page.signals.endDrag(projectId, resourceId);
    }
  }
}
