import { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import { applyFacts } from '../contract/project-reducer';
import { type ProjectState, projectStateFrom } from '../contract/project-state';
import type { ProjectSnapshot } from '../contract/recovery';
import type { JoinProjectData, OnlineMember } from '../contract/socket';
import { fetchQuery } from './http/api';
import { StreamSync } from './recovery/stream-sync';
import type { Connection } from './socket/connection';
import { ProjectStore } from './store/project-store';

/** How many of the newest events are kept: to lay them over what was read apart, and for the inspector. */
const keptEvents = 500;

export type FollowedProjectHooks = {
  onConfirmed(mutationId: string): void;
  onPhase(): void;
  onOnline(members: readonly OnlineMember[]): void;
  onEvents(events: readonly Envelope[]): void;
  onRefused(error: AppError): void;
};

/** A project that this page has open: its store, and the sync that moves it. */
export class FollowedProject {
  readonly store: ProjectStore;
  readonly sync: StreamSync<ProjectState>;
  private recent: Envelope[] = [];
  private readonly loadingComments = new Map<string, Promise<void>>();

  constructor(
    readonly projectId: string,
    userId: string,
    connection: Connection,
    hooks: FollowedProjectHooks,
    first: ProjectSnapshot | null,
    loadSnapshot: (projectId: string) => Promise<ProjectSnapshot> = fetchSnapshot,
  ) {
    this.store = new ProjectStore(projectId, userId, hooks.onConfirmed);
    const start = first && fromSnapshot(first);
    this.sync = new StreamSync<ProjectState>(
      {
        join: async (cursor) => {
          const after = cursor ? { epoch: cursor.epoch, after: cursor.seq } : {};
          const ack = await connection.request<JoinProjectData>('joinProject', { projectId, ...after });
          if (!ack.ok) throw AppError.fromWire(ack.error);
          hooks.onOnline(ack.data.onlineMembers);
          return ack.data;
        },
        loadSnapshot: async () => fromSnapshot(await loadSnapshot(projectId)),
        apply: applyFacts,
      },
      {
        onState: (state, cursor, events) => {
          this.recent = events ? [...this.recent, ...events].slice(-keptEvents) : [];
          this.store.setConfirmed(state, cursor, events);
          if (events) hooks.onEvents(events);
        },
        onPhase: (phase) => {
          this.store.setPhase(phase);
          hooks.onPhase();
        },
        onRefused: (error) => hooks.onRefused(error as AppError),
      },
      isFinal,
      start,
    );
    if (start) this.store.setConfirmed(start.state, start.cursor, null);
  }

  /** The newest events that were applied, oldest first. */
  get recentEvents(): readonly Envelope[] {
    return this.recent;
  }

  /** Reads a task's comments once; from then on events keep them current. */
  loadComments(taskId: string): Promise<void> {
    const known = this.loadingComments.get(taskId);
    if (known !== undefined) return known;
    const loading = this.readComments(taskId).finally(() => this.loadingComments.delete(taskId));
    this.loadingComments.set(taskId, loading);
    return loading;
  }

  /** Events that were applied after the moment of the reading are laid over what was read. */
  private async readComments(taskId: string): Promise<void> {
    const { items, seq } = await fetchQuery<'listComments'>(`/api/tasks/${taskId}/comments`);
    const later = this.recent.filter((event) => event.seq > seq);
    this.store.amendConfirmed((state) =>
      applyFacts({ ...state, comments: new Map(state.comments).set(taskId, items) }, later),
    );
  }
}

function fetchSnapshot(projectId: string): Promise<ProjectSnapshot> {
  return fetchQuery<'getProject'>(`/api/projects/${projectId}`);
}

function fromSnapshot(snapshot: ProjectSnapshot) {
  const { epoch, seq } = snapshot;
  return { cursor: { epoch, seq }, state: projectStateFrom(snapshot) };
}

/** Refusals that trying again does not change. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && ['not_found', 'forbidden', 'invalid_id'].includes(error.code);
}
