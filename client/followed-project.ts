import { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import { applyFacts } from '../contract/project-reducer';
import { type ProjectState, projectStateFrom } from '../contract/project-state';
import type { ProjectSnapshot } from '../contract/recovery';
import type { JoinProjectData, OnlineMember } from '../contract/socket';
import { projectStream, type StreamName } from '../contract/streams';
import { MessageLoader } from './chat/message-loader';
import { CommentLoader } from './comment-loader';
import { type Followed, FollowedStream, type FollowedStreamHooks } from './followed-stream';
import type { FetchQuery } from './http/api';
import type { Operation } from './outbox/operation';
import { ProjectPeople } from './project-people';
import type { StreamSync } from './recovery/stream-sync';
import type { Connection } from './socket/connection';
import { ProjectStore } from './store/project-store';

export type FollowedProjectHooks = FollowedStreamHooks & {
  onConfirmed(mutationId: string): void;
  onOnline(members: readonly OnlineMember[]): void;
};

/** Where a project comes from. */
type ProjectDoors = { connection: Connection; fetchQuery: FetchQuery };

/** A project that this page has open: its store, and the sync that moves it. */
export class FollowedProject implements Followed {
  readonly stream: StreamName;
  readonly store: ProjectStore;
  readonly messages: MessageLoader<ProjectState>;
  readonly comments: CommentLoader;
  /** The names of who left. */
  readonly people: ProjectPeople;
  private readonly followed: FollowedStream<ProjectState>;

  constructor(
    readonly projectId: string,
    userId: string,
    private readonly doors: ProjectDoors,
    hooks: FollowedProjectHooks,
    first: ProjectSnapshot | null,
  ) {
    const { connection, fetchQuery } = doors;
    this.stream = projectStream(projectId);
    this.store = new ProjectStore(userId, hooks.onConfirmed);
    this.followed = new FollowedStream<ProjectState>(
      {
        join: async (cursor) => {
          const after = cursor ? { epoch: cursor.epoch, after: cursor.seq } : {};
          const ack = await connection.request<JoinProjectData>('joinProject', { projectId, ...after });
          if (!ack.ok) throw AppError.fromWire(ack.error);
          hooks.onOnline(ack.data.onlineMembers);
          return ack.data;
        },
        loadSnapshot: async () => fromSnapshot(await fetchQuery<'getProject'>(`/api/projects/${projectId}`)),
        apply: applyFacts,
      },
      this.store,
      hooks,
      first && fromSnapshot(first),
    );
    this.comments = new CommentLoader(this.followed, fetchQuery);
    this.people = new ProjectPeople(
      async () => (await fetchQuery<'listPeople'>(`/api/projects/${projectId}/people`)).items,
    );
    this.messages = new MessageLoader(this.followed, `/api/projects/${projectId}`, fetchQuery);
  }

  get sync(): StreamSync<ProjectState> {
    return this.followed.sync;
  }

  get recentEvents(): readonly Envelope[] {
    return this.followed.recentEvents;
  }

  setOperations(operations: readonly Operation[]): void {
    this.store.setOperations(operations);
  }

  leave(): void {
    const { projectId } = this;
    void this.doors.connection.request('leaveProject', { projectId }).catch(() => {});
  }
}

function fromSnapshot(snapshot: ProjectSnapshot) {
  const { epoch, seq } = snapshot;
  return { cursor: { epoch, seq }, state: projectStateFrom(snapshot) };
}
