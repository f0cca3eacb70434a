import type { StoreApi } from 'zustand/vanilla';
import type { CommandName, CommandRequest } from '../contract/commands';
import type { AppError } from '../contract/errors';
import type { Envelope } from '../contract/events';
import type { ProjectSnapshot, UserSnapshot } from '../contract/recovery';
import { parseStream } from '../contract/streams';
import { DraftStore } from './drafts/draft-store';
import { FollowedProject } from './followed-project';
import { FollowedUser } from './followed-user';
import type { Operation, Settlement } from './outbox/operation';
import { Outbox } from './outbox/outbox';
import { memoryStorage, type OutboxStorage } from './outbox/outbox-storage';
import { SignalSender } from './signals/signal-sender';
import { SignalStore } from './signals/signal-store';
import { Connection, type ConnectionOptions, type ServerMessages } from './socket/connection';
import { type ConnectionStoreState, createConnectionStore } from './store/connection-store';

export type LockstepClientOptions = {
  userId: string;
  /** The person's own stream as the page brought it along; without it that stream is not followed. */
  user?: UserSnapshot;
  connection?: ConnectionOptions;
  storage?: OutboxStorage;
  /** Where snapshots come from; the app's own API unless a test says otherwise. */
  loadProject?: (projectId: string) => Promise<ProjectSnapshot>;
  /** Told when a project can no longer be followed. */
  onAccessLost?: (projectId: string, reason: 'removed' | 'left' | 'notFound') => void;
};

/**
 * Everything live in a page: one socket, one outbox, and the streams that are followed. Views read the
 * stores and call `execute`; nothing else of the transport reaches them.
 */
export class LockstepClient {
  readonly connectionStore: StoreApi<ConnectionStoreState> = createConnectionStore();
  readonly outbox: Outbox;
  readonly signals = new SignalStore();
  readonly signalSender = new SignalSender((name, input) => this.connection.signal(name, input));
  readonly drafts: DraftStore;
  readonly user: FollowedUser | null;
  private readonly connection: Connection;
  private readonly projects = new Map<string, FollowedProject>();
  private readonly followers = new Map<string, number>();

  constructor(private readonly options: LockstepClientOptions) {
    this.connection = new Connection(
      {
        onConnect: () => this.handleConnect(),
        onDisconnect: () => this.handleDisconnect(),
        onEnvelope: (envelope) => this.handleEnvelope(envelope),
        onMessage: (name, message) => this.handleMessage(name, message),
        onSignedOut: () => this.connectionStore.setState({ isSignedOut: true }),
      },
      options.connection,
    );
    this.outbox = new Outbox(options.storage ?? memoryStorage(), (operation) => this.send(operation));
    this.outbox.subscribe((operations) => this.handleOperations(operations));
    this.drafts = new DraftStore(options.userId);
    this.user = options.user ? new FollowedUser(options.user, () => this.countCatchingUp()) : null;
  }

  /** Opens the socket; everything followed catches up as soon as it is there. */
  start(): void {
    void this.outbox.restore();
    this.connection.open();
  }

  stop(): void {
    this.connection.close();
    this.handleDisconnect();
  }

  get userId(): string {
    return this.options.userId;
  }

  get transport(): string | null {
    return this.connection.transport;
  }

  /** The project's store and sync; a snapshot that the page brought along saves the first reading. */
  project(projectId: string, first: ProjectSnapshot | null): FollowedProject {
    const known = this.projects.get(projectId);
    if (known) return known;
    const project = new FollowedProject(
      projectId,
      this.options.userId,
      this.connection,
      {
        onConfirmed: (mutationId) => this.outbox.remove(mutationId),
        onPhase: () => this.countCatchingUp(),
        onOnline: (members) => this.signals.setOnline(projectId, members),
        onEvents: (events) => this.endDrags(projectId, events),
        onRefused: (error) => this.handleRefusal(projectId, error),
      },
      first,
      this.options.loadProject,
    );
    this.projects.set(projectId, project);
    project.store.setOperations(operationsOf(projectId, this.outbox.all));
    return project;
  }

  /** Follows a project from now on; the returned function ends it, unless it is followed again at once. */
  follow(project: FollowedProject): () => void {
    const { projectId } = project;
    this.projects.set(projectId, project);
    this.followers.set(projectId, (this.followers.get(projectId) ?? 0) + 1);
    if (this.connection.isConnected) project.sync.connect();
    this.countCatchingUp();
    return () => {
      this.followers.set(projectId, (this.followers.get(projectId) ?? 1) - 1);
      setTimeout(() => this.leaveUnfollowed(projectId));
    };
  }

  private leaveUnfollowed(projectId: string): void {
    const project = this.projects.get(projectId);
    if (!project || this.followers.get(projectId)) return;
    this.projects.delete(projectId);
    project.sync.disconnect();
    if (this.connection.isConnected) {
      void this.connection.request('leaveProject', { projectId }).catch(() => {});
    }
    this.countCatchingUp();
  }

  /** Makes a change: shown at once, sent in order, settled with the server's word. */
  execute<Name extends CommandName>(
    name: Name,
    input: CommandRequest<Name>,
    projectId: string | null = null,
  ): { mutationId: string; settled: Promise<Settlement<Name>> } {
    return this.outbox.enqueue(name, input, projectId);
  }

  /** Compares heads now: the page became visible, or came back from sleep or from the back button. */
  catchUp(): void {
    if (!this.connection.isConnected) {
      if (!this.connectionStore.getState().isSignedOut) this.connection.open();
      return;
    }
    for (const { sync } of this.followed()) sync.catchUp();
  }

  private async send(operation: Operation) {
    const { name, input, mutationId, projectId } = operation;
    const ack = await this.connection.request('command', { name, input, mutationId });
    const project = projectId === null ? undefined : this.projects.get(projectId);
    if (ack.ok && ack.seq !== undefined) project?.sync.noticeHead({ seq: ack.seq });
    return ack;
  }

  private handleConnect(): void {
    this.connectionStore.setState({ isConnected: true, isSignedOut: false, signedOutReason: null });
    for (const { sync } of this.followed()) sync.connect();
    this.outbox.setOnline(true);
  }

  private handleDisconnect(): void {
    this.connectionStore.setState({ isConnected: false });
    this.signals.clear();
    this.outbox.setOnline(false);
    for (const { sync } of this.followed()) sync.disconnect();
  }

  private handleEnvelope(envelope: Envelope): void {
    this.followedBy(envelope.stream)?.sync.receive(envelope);
  }

  private handleMessage<Name extends keyof ServerMessages>(name: Name, message: ServerMessages[Name]): void {
    const receive = this.receivers[name] as ((message: ServerMessages[Name]) => void) | undefined;
    receive?.(message);
  }

  /** What each message of the server does here; a name that this page does not know does nothing. */
  private readonly receivers: { [Name in keyof ServerMessages]?: (message: ServerMessages[Name]) => void } = {
    head: (head) => this.followedBy(head.stream)?.sync.noticeHead(head),
    accessRevoked: ({ projectId, reason }) => this.loseProject(projectId, reason),
    sessionRevoked: ({ reason }) =>
      this.connectionStore.setState({ isSignedOut: true, signedOutReason: reason }),
    outdated: () => this.connectionStore.setState({ isOutdated: true }),
    onlineMembers: ({ projectId, members }) => this.signals.setOnline(projectId, members),
    userTyping: (message) => this.signals.receive('userTyping', message),
    userEditing: (message) => this.signals.receive('userEditing', message),
    cursorUpdate: (message) => this.signals.receive('cursorUpdate', message),
    dragUpdate: (message) => this.signals.receive('dragUpdate', message),
  };

  private handleOperations(operations: readonly Operation[]): void {
    const waiting = operations.filter(({ status }) => status !== 'refused').length;
    this.connectionStore.setState({ waiting });
    for (const project of this.projects.values()) {
      project.store.setOperations(operationsOf(project.projectId, operations));
    }
    // What is about no project on this page is settled by its answer alone.
    for (const { mutationId, status, projectId } of operations) {
      const isFollowed = projectId !== null && this.projects.has(projectId);
      if (status === 'acknowledged' && !isFollowed) this.outbox.remove(mutationId);
    }
  }

  /** A card whose move is known is not being carried any more. */
  private endDrags(projectId: string, events: readonly Envelope[]): void {
    for (const { type, resourceId } of events) {
      if (type === 'taskUpdated' || type === 'taskDeleted') this.signals.endDrag(projectId, resourceId);
    }
  }

  private handleRefusal(projectId: string, error: AppError): void {
    this.loseProject(projectId, error.code === 'forbidden' ? 'removed' : 'notFound');
  }

  private loseProject(projectId: string, reason: 'removed' | 'left' | 'notFound'): void {
    this.projects.get(projectId)?.sync.disconnect();
    this.projects.delete(projectId);
    this.countCatchingUp();
    this.options.onAccessLost?.(projectId, reason);
  }

  private followedBy(stream: string): FollowedProject | FollowedUser | undefined {
    const parsed = parseStream(stream);
    if (parsed?.kind === 'project') return this.projects.get(parsed.id);
    return parsed?.kind === 'user' ? (this.user ?? undefined) : undefined;
  }

  private followed(): (FollowedProject | FollowedUser)[] {
    const projects = [...this.projects.values()].filter(({ projectId }) => this.followers.get(projectId));
    return [...(this.user ? [this.user] : []), ...projects];
  }

  private countCatchingUp(): void {
    const catchingUp = this.followed().filter(({ sync }) => !sync.isLive).length;
    this.connectionStore.setState({ catchingUp });
  }
}

function operationsOf(projectId: string, operations: readonly Operation[]): Operation[] {
  return operations.filter((operation) => operation.projectId === projectId);
}
